import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { print as contract } from '../../../contract'
import type { CodeView } from '../../../contract/application'
import type { PrintedCodes } from '../../../contract/print'
import { call } from '../../api'
import { Button, Card, Refused } from '../../components'
import { PrintedChoice } from '../../components/printed-choice'
import { usePrint } from '../../components/use-print'
import { products } from './products'

/** 亮码物料: each product with a word on where it belongs. */
export const Downloads = ({ code: { id: codeId, miniCode } }: { readonly code: CodeView }) => {
  const [codes, setCodes] = useState<PrintedCodes>(miniCode ? 'both' : 'plain')
  const { busy, refusal, told, asked, print } = usePrint()
  return (
    <Card title="下载张贴">
      {miniCode ? <PrintedChoice value={codes} onChange={setCodes} /> : null}
      {products.map(({ format, name, use }) => (
        <View key={format} className="product">
          <Button
            busy={busy === format}
            disabled={busy !== undefined}
            label={`下载${name}`}
            onClick={() => void print(format, () => call(contract.printCode, { codeId, format, ...(miniCode ? { codes } : {}) }))}
          >
            {name}
          </Button>
          <Text className="soft">{use}</Text>
          {asked === format && told ? (
            <Text className="soft" {...{ role: 'status' }}>
              {told}
            </Text>
          ) : null}
          {asked === format && refusal ? <Refused refusal={refusal} /> : null}
        </View>
      ))}
    </Card>
  )
}
