import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Refusal } from '../../../contract/reply'
import { saveRecords } from '../../api/workbooks'
import { Button, Refused } from '../../components'
import { takesWorkbooks } from '../../device/choose-workbook'

/** All that stands of one unit, as the workbook that it was collected with. The credit office names the unit first. */
export const ExportRecords = ({ unitId }: { readonly unitId?: string }) => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  if (!takesWorkbooks || unitId === undefined) return null
  const save = async () => {
    setBusy(true)
    const reply = await saveRecords(unitId)
    setBusy(false)
    setRefusal(reply.ok ? undefined : reply)
  }
  return (
    <View className="held-export">
      <Button busy={busy} onClick={() => void save()}>
        导出归集表
      </Button>
      {refusal ? <Refused refusal={refusal} /> : null}
    </View>
  )
}
