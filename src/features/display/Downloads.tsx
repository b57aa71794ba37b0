import { Text, View } from '@tarojs/components'
import { print as contract } from '../../../contract'
import { call } from '../../api'
import { Button, Card, Refused } from '../../components'
import { products } from './products'
import { usePrint } from './use-print'

/** 亮码物料: each product with a word on where it belongs. */
export const Downloads = ({ codeId }: { readonly codeId: string }) => {
  const { busy, refusal, told, asked, print } = usePrint()
  return (
    <Card title="下载张贴">
      {products.map(({ format, name, use }) => (
        <View key={format} className="product">
          <Button
            busy={busy === format}
            disabled={busy !== undefined}
            label={`下载${name}`}
            onClick={() => void print(format, () => call(contract.printCode, { codeId, format }))}
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
