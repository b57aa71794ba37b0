import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ImportView } from '../../../contract/imports'
import type { Refusal } from '../../../contract/reply'
import { saveMarked } from '../../api/workbooks'
import { Button, Refused } from '../../components'
import { takesWorkbooks } from '../../device/choose-workbook'
import { commitSums } from './import-sums'
import { StepDialog } from './StepDialog'
import type { Step } from './step-words'

interface ImportActionsProps {
  readonly view: ImportView
  readonly onChanged: () => void
}

/** What can be done with an import as it stands; each step that changes something asks first. */
export const ImportActions = ({ view, onChanged }: ImportActionsProps) => {
  const [step, setStep] = useState<Step>()
  const [fetching, setFetching] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const { state, undecided } = view
  const fetchMarked = async () => {
    setFetching(true)
    const reply = await saveMarked(view.id)
    setFetching(false)
    setRefusal(reply.ok ? undefined : reply)
  }
  const { taken, known } = commitSums(view)
  const marked = takesWorkbooks && !view.byKey && state !== 'reading' && state !== 'refused'
  return (
    <View className="import-block">
      <View className="import-actions">
        {state === 'ready' && taken + known + undecided > 0 ? (
          <Button main disabled={undecided > 0} onClick={() => setStep('commit')}>
            收录
          </Button>
        ) : null}
        {state === 'done' ? (
          <Button danger onClick={() => setStep('undo')}>
            撤销这次收录
          </Button>
        ) : null}
        {state === 'ready' || state === 'reading' ? <Button onClick={() => setStep('drop')}>放弃</Button> : null}
        {marked ? (
          <Button busy={fetching} onClick={() => void fetchMarked()}>
            下载检查结果
          </Button>
        ) : null}
      </View>
      {state === 'ready' && undecided > 0 ? <Text className="import-soft">存疑的行都决定之后，才能收录。</Text> : null}
      {refusal ? <Refused refusal={refusal} /> : null}
      {step ? <StepDialog view={view} step={step} onChanged={onChanged} onClose={() => setStep(undefined)} /> : null}
    </View>
  )
}
