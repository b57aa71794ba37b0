import { useState } from 'react'
import type { QueueLine } from '../../../contract/review'
import type { ApplicationState, Decision } from '../../../contract/vocabulary'
import { startFilter } from './queue-filter'
import { afterDecision, step } from './queue-keys'
import { rememberList } from './reading-list'
import { useQueue } from './use-queue'
import { useQueueKeys } from './use-queue-keys'

interface Options {
  readonly state: ApplicationState
  /** detail stands beside the list; else `toDetail` opens it as a page */
  readonly wide: boolean
  readonly toDetail: (id: string) => void
}

/** What the department's desk holds: the filter, the open application, the marks, the open dialog; and its keyboard. */
export const useQueueDesk = ({ state, wide, toDetail }: Options) => {
  const [filter, setFilter] = useState(() => startFilter(state))
  const [chosen, setChosen] = useState<string>()
  const [marked, setMarked] = useState<readonly string[]>([])
  const [deciding, setDeciding] = useState<Decision | null>(null)
  const [batchOpen, setBatchOpen] = useState(false)
  const queue = useQueue('department', filter)
  const ids = queue.items.map(({ id }) => id)
  const openId = wide ? (chosen ?? ids[0]) : undefined

  const open = (line: Pick<QueueLine, 'id'>) => {
    setDeciding(null)
    if (wide) setChosen(line.id)
    else {
      rememberList(ids)
      toDetail(line.id)
    }
  }
  const narrow = (next: typeof filter) => {
    setFilter(next)
    setMarked([])
    // what somebody reads or decides stays open while the list beside it is searched
    if (next.state === filter.state) return
    setChosen(undefined)
    setDeciding(null)
  }
  const decided = (gone: readonly string[]) => {
    if (openId && gone.includes(openId))
      setChosen(
        afterDecision(
          ids.filter(id => id === openId || !gone.includes(id)),
          openId,
        ),
      )
    setMarked(marked.filter(id => !gone.includes(id)))
    setDeciding(null)
    setBatchOpen(false)
    if (gone.length > 0) queue.reload()
  }
  useQueueKeys(deciding !== null || batchOpen, command => {
    if (!wide) return
    if (command === 'next' || command === 'previous') setChosen(step(ids, openId, command === 'next' ? 1 : -1))
    else if (openId && filter.state === 'submitted') setDeciding(command)
  })
  return { filter, narrow, queue, openId, open, marked, setMarked, deciding, setDeciding, batchOpen, setBatchOpen, decided }
}
