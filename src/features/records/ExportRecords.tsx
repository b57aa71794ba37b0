import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Refusal } from '../../../contract/reply'
import type { CollectionForm } from '../../../contract/vocabulary-collection'
import { saveRecords } from '../../api/workbooks'
import { Button, Refused } from '../../components'
import { takesWorkbooks } from '../../device/choose-workbook'

interface ExportRecordsProps {
  /** absent until the credit office has named one */
  readonly unitId?: string
  /** the form that is open: what is printed */
  readonly form: CollectionForm
}

/** All that stands of one unit as the workbook that it was collected with, or the open form as pages for paper. */
export const ExportRecords = ({ unitId, form }: ExportRecordsProps) => {
  const [busy, setBusy] = useState<'workbook' | 'paper'>()
  const [refusal, setRefusal] = useState<Refusal>()
  if (!takesWorkbooks || unitId === undefined) return null
  const save = async (what: 'workbook' | 'paper') => {
    setBusy(what)
    setRefusal(undefined)
    const reply = await saveRecords(unitId, what === 'paper' ? form : undefined)
    setBusy(undefined)
    setRefusal(reply.ok ? undefined : reply)
  }
  return (
    <>
      <View className="held-actions">
        <Button
          busy={busy === 'workbook'}
          disabled={busy !== undefined}
          label="导出全部归集表（.xlsx）"
          onClick={() => void save('workbook')}
        >
          导出 .xlsx
        </Button>
        <Button busy={busy === 'paper'} disabled={busy !== undefined} label="导出本表（PDF）" onClick={() => void save('paper')}>
          本表 PDF
        </Button>
      </View>
      {refusal ? <Refused refusal={refusal} /> : null}
    </>
  )
}
