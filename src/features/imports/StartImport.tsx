import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { imports } from '../../../contract'
import { workbookBytes } from '../../../contract/imports'
import { type Refusal, type Reply, refuse } from '../../../contract/reply'
import { call } from '../../api'
import { sendWorkbook } from '../../api/workbooks'
import { Button, Refused } from '../../components'
import { usePrint } from '../../components/use-print'
import { type ChosenWorkbook, chooseWorkbook, takesWorkbooks } from '../../device/choose-workbook'

/** as many characters of a file's name as the host takes; its end says more than its beginning */
const nameLimit = 200

const begin = async (file: ChosenWorkbook, unitId: string | undefined): Promise<Reply<{ readonly id: string }>> => {
  if (file.size > workbookBytes) return refuse('too-large')
  const sent = await sendWorkbook(file)
  if (!sent.ok) return sent
  const fileName = file.name.slice(-nameLimit)
  return call(imports.beginImport, { fileId: sent.value.id, fileName, ...(unitId ? { unitId } : {}) })
}

interface StartImportProps {
  readonly unitId?: string
  readonly onBegun: (id: string) => void
}

/** The way in: a workbook to be previewed, and the empty one to be filled. */
export const StartImport = ({ unitId, onBegun }: StartImportProps) => {
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const template = usePrint()
  const send = async () => {
    const file = await chooseWorkbook()
    if (!file) return
    setSending(true)
    setRefusal(undefined)
    const reply = await begin(file, unitId)
    setSending(false)
    if (reply.ok) onBegun(reply.value.id)
    else setRefusal(reply)
  }
  if (!takesWorkbooks) return null
  return (
    <View className="import-start">
      <View className="import-actions">
        <Button main busy={sending} onClick={() => void send()}>
          选择工作簿导入
        </Button>
        <Button busy={template.busy !== undefined} onClick={() => void template.print('template', () => call(imports.importTemplate, {}))}>
          下载空白模板
        </Button>
      </View>
      <Text className="import-soft">支持 .xlsx 和 .csv，不超过 32 MB、200000 行。先预览，确认后才收录。</Text>
      {refusal ? <Refused refusal={refusal} /> : null}
      {template.refusal ? <Refused refusal={template.refusal} /> : null}
      {template.told ? (
        <Text className="import-soft" {...{ role: 'status' }}>
          {template.told}
        </Text>
      ) : null}
    </View>
  )
}
