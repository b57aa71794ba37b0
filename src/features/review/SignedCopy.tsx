import { View } from '@tarojs/components'
import { useState } from 'react'
import { print } from '../../../contract'
import type { Refusal } from '../../../contract/reply'
import { call } from '../../api'
import { Button, Refused } from '../../components'
import { saveFile } from '../../device/save-file'

/** Fetches the signed copy (PDF) and hands it to the device. */
export const SignedCopy = ({ applicationId }: { readonly applicationId: string }) => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const save = async () => {
    setBusy(true)
    setRefusal(undefined)
    const reply = await call(print.printSignedCopy, { applicationId })
    if (reply.ok) await saveFile(reply.value)
    else setRefusal(reply)
    setBusy(false)
  }
  return (
    <View className="review-copy">
      <Button onClick={() => void save()} busy={busy}>
        下载签署副本（PDF）
      </Button>
      {refusal ? <Refused refusal={refusal} /> : null}
    </View>
  )
}
