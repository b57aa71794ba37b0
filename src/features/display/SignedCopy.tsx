import { Text, View } from '@tarojs/components'
import { print as contract } from '../../../contract'
import { call } from '../../api'
import { Button, Refused } from '../../components'
import { usePrint } from '../../components/use-print'

/** 签署副本: what was signed, with its hash and the link that checks it, for the signer to keep. */
export const SignedCopy = ({ applicationId, main = false }: { readonly applicationId: string; readonly main?: boolean }) => {
  const { busy, refusal, told, print } = usePrint()
  return (
    <View className="stack">
      <Button
        main={main}
        busy={busy !== undefined}
        onClick={() => void print('signed-copy', () => call(contract.printSignedCopy, { applicationId }))}
      >
        下载签署副本（PDF）
      </Button>
      {told ? (
        <Text className="soft" {...{ role: 'status' }}>
          {told}
        </Text>
      ) : null}
      {refusal ? <Refused refusal={refusal} /> : null}
    </View>
  )
}
