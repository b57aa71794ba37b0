import { documentCases } from './document-cases'
import type { Open } from './fresh'
import { limitCases } from './limit-cases'
import { modelCases } from './model-cases'
import { queryCases } from './query-cases'
import { removalCases } from './removal-cases'
import { skewCases } from './skew-cases'
import { transactionCases } from './transaction-cases'

export type { Open, Opened } from './fresh'
export { lostReplyConformance } from './lost-reply-cases'

/** What every adapter of server/ports/store.ts must do. `open` gives a fresh, empty store. */
export function storeConformance(name: string, open: Open): void {
  describe(`the store in ${name}`, () => {
    documentCases(open)
    transactionCases(open)
    skewCases(open)
    queryCases(open)
    limitCases(open)
    modelCases(open)
    removalCases(open)
  })
}
