import type { Import, ImportRow, RowEffect } from '../../server/ports/imports'
import type { Services } from '../../server/ports/services'
import type { Tx } from '../../server/ports/store'
import type { Undone } from '../shared/records'

/** One row of an import on its way in or back, in the transaction of its part. */
export interface Taking {
  readonly services: Services
  readonly tx: Tx
  readonly importId: string
  readonly body: Import
  readonly row: ImportRow
  readonly now: number
}

/** What the rows of one table become. */
export interface Taker {
  /** whether what is stored still is what the officer has seen beside the row */
  readonly isAsSeen: (taking: Taking) => Promise<boolean>
  readonly take: (taking: Taking) => Promise<RowEffect>
  /** takes back what `take` has brought; `left`: somebody has changed it since; `own`: it is about an entity of whoever takes back */
  readonly takeBack: (taking: Taking) => Promise<Undone | 'own'>
}

export const left = (why: RowEffect['why']): RowEffect => ({ did: 'left', why })
