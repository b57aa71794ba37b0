import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { office } from '../../../contract'
import type { JobView } from '../../../contract/office'
import type { Refusal } from '../../../contract/reply'
import type { CollectedView } from '../../../contract/review'
import { call } from '../../api'
import { Button, Dialog, Refused } from '../../components'
import './office.scss'

/** applications that one job takes */
const mostOfAJob = 1000

interface AssignImportProps {
  readonly collected: CollectedView
  readonly onStarted: (job: JobView) => void
}

/** Assigns all that one import of a department has brought and that still waits. */
export const AssignImport = ({ collected: { importId, fileName, waiting }, onStarted }: AssignImportProps) => {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const send = async () => {
    setBusy(true)
    setRefusal(undefined)
    const reply = await call(office.assignBatch, { importId })
    setBusy(false)
    if (!reply.ok) return setRefusal(reply)
    setAsking(false)
    onStarted(reply.value)
  }
  if (waiting < 2) return null
  return (
    <View className="review-actions">
      <Button onClick={() => setAsking(true)}>本批 {waiting} 件全部赋码</Button>
      {asking ? (
        <Dialog
          title={`为《${fileName}》归集的 ${waiting} 件赋码`}
          confirm="开始赋码"
          start="confirm"
          busy={busy}
          onConfirm={() => void send()}
          onClose={() => setAsking(false)}
        >
          <Text className="office-effect">
            每个主体得到一枚有效的诚信码，公示页注明承诺由部门归集。任务在后台进行，完成后归集单位可在“归集”中下载整批诚信码。
          </Text>
          {waiting >= mostOfAJob ? <Text className="office-soft">一次最多 {mostOfAJob} 件，其余再开始一批。</Text> : null}
          {refusal ? <Refused refusal={refusal} /> : null}
        </Dialog>
      ) : null}
    </View>
  )
}
