import { useRef } from 'react'
import { office, review } from '../../../contract'
import type { Queue, QueueLine } from '../../../contract/review'
import { call } from '../../api'
import { type Pages, usePages } from '../../api/use-pages'
import { type QueueFilter, questionOf } from './queue-filter'

/** department: what the officer's own units decide · office: every unit's */
export type QueueSource = 'department' | 'office'

export interface QueuePages extends Pages<QueueLine, Queue> {
  /** the lines with these ids among all that have been read, also those whose page has left the screen */
  readonly linesOf: (ids: readonly string[]) => readonly QueueLine[]
}

/** The queue as it is narrowed, 20 lines at a time. */
export const useQueue = (source: QueueSource, filter: QueueFilter): QueuePages => {
  const seen = useRef(new Map<string, QueueLine>())
  const { unitId, ...narrowed } = questionOf(filter, Date.now())
  const key = JSON.stringify([source, narrowed, unitId ?? ''])
  const pages = usePages<QueueLine, Queue>(key, cursor =>
    source === 'department'
      ? call(review.queue, { ...narrowed, cursor, ...(unitId ? { unitId } : {}) })
      : call(office.allQueues, { ...narrowed, cursor, ...(unitId ? { unitId } : {}) }),
  )
  for (const line of pages.items) seen.current.set(line.id, line)
  const linesOf = (ids: readonly string[]) => ids.flatMap(id => seen.current.get(id) ?? [])
  return { ...pages, linesOf }
}
