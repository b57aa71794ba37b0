import { View } from '@tarojs/components'
import { useState } from 'react'
import { print } from '../../../contract'
import { type PrintFormat, printFormats } from '../../../contract/print'
import type { Refusal } from '../../../contract/reply'
import { call } from '../../api'
import { Button, Card, Refused } from '../../components'
import { saveFile } from '../../device/save-file'

const formats = Object.entries(printFormats) as [PrintFormat, string][]

/** 亮码物料: each format of the code as a file. */
export const CodeDownloads = ({ codeId }: { readonly codeId: string }) => {
  const [busy, setBusy] = useState<PrintFormat | null>(null)
  const [refusal, setRefusal] = useState<Refusal>()
  const save = async (format: PrintFormat) => {
    setBusy(format)
    setRefusal(undefined)
    const reply = await call(print.printCode, { codeId, format })
    if (reply.ok) await saveFile(reply.value)
    else setRefusal(reply)
    setBusy(null)
  }
  return (
    <Card title="亮码物料">
      <View className="office-formats">
        {formats.map(([format, label]) => (
          <Button key={format} busy={busy === format} onClick={() => void save(format)}>
            {label}
          </Button>
        ))}
      </View>
      {refusal ? <Refused refusal={refusal} /> : null}
    </Card>
  )
}
