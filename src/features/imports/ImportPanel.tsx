import { View } from '@tarojs/components'
import { imports } from '../../../contract'
import { useQuery } from '../../api'
import { Refused, Skeleton } from '../../components'
import { CodesBack } from './CodesBack'
import { DoubtKinds } from './DoubtKinds'
import { ImportActions } from './ImportActions'
import { ImportHead } from './ImportHead'
import { ImportRows } from './ImportRows'
import { isRunning } from './import-sums'
import '../../components/held.scss'
import './imports.scss'
import { SheetNotes } from './SheetNotes'
import { usePolling } from './use-polling'

interface ImportPanelProps {
  readonly id: string
  readonly onOpen: (id: string) => void
  /** the list beside shows the same import */
  readonly onChanged: () => void
}

/** One import from the file to its end: what was read, what is to be decided, what was taken in. */
export const ImportPanel = ({ id, onOpen, onChanged }: ImportPanelProps) => {
  const { reply, reload } = useQuery(imports.importOf, { id })
  usePolling(reply?.ok === true && isRunning(reply.value), reload)
  if (!reply) return <Skeleton lines={10} />
  if (!reply.ok) return <Refused refusal={reply} onRetry={reload} />
  const view = reply.value
  const changed = () => {
    reload()
    onChanged()
  }
  const { state } = view
  const read = state !== 'reading' && state !== 'refused'
  return (
    <View>
      <ImportHead view={view} onOpen={onOpen} />
      <ImportActions view={view} onChanged={changed} />
      {state === 'done' || state === 'undone' ? <CodesBack view={view} /> : null}
      {state === 'ready' ? <DoubtKinds view={view} onChanged={changed} /> : null}
      {read ? <SheetNotes view={view} /> : null}
      {read ? <ImportRows view={view} onChanged={changed} /> : null}
    </View>
  )
}
