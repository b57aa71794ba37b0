import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { print } from '../../../contract'
import type { CodeView } from '../../../contract/application'
import { type PrintedCodes, type PrintFormat, printFormats } from '../../../contract/print'
import { call } from '../../api'
import { Button, Card, Refused } from '../../components'
import { PrintedChoice } from '../../components/printed-choice'
import { usePrint } from '../../components/use-print'

const formats = Object.entries(printFormats) as [PrintFormat, string][]

/** 亮码物料: each format of the code as a file. */
export const CodeDownloads = ({ code: { id: codeId, miniCode } }: { readonly code: CodeView }) => {
  const [codes, setCodes] = useState<PrintedCodes>(miniCode ? 'both' : 'plain')
  const { busy, refusal, told, print: fetch } = usePrint()
  const save = (format: PrintFormat) => fetch(format, () => call(print.printCode, { codeId, format, ...(miniCode ? { codes } : {}) }))
  return (
    <Card title="亮码物料">
      {miniCode ? <PrintedChoice value={codes} onChange={setCodes} /> : null}
      <View className="office-formats">
        {formats.map(([format, label]) => (
          <Button key={format} busy={busy === format} disabled={busy !== undefined} onClick={() => void save(format)}>
            {label}
          </Button>
        ))}
      </View>
      {told ? (
        <Text className="soft" {...{ role: 'status' }}>
          {told}
        </Text>
      ) : null}
      {refusal ? <Refused refusal={refusal} /> : null}
    </Card>
  )
}
