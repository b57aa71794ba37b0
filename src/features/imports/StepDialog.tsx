import { Text } from '@tarojs/components'
import type { ImportView } from '../../../contract/imports'
import { Dialog, Refused } from '../../components'
import { type Step, stepWords } from './step-words'
import { useStep } from './use-step'

interface StepDialogProps {
  readonly view: ImportView
  readonly step: Step
  readonly onChanged: () => void
  readonly onClose: () => void
}

/** Says what goes in and what stays out, and why, before anything happens. */
export const StepDialog = ({ view, step, onChanged, onClose }: StepDialogProps) => {
  const steps = useStep(view.id, onChanged)
  const { title, confirm, effect, lines } = stepWords(step, view)
  const go = async () => {
    if (await steps[step]()) onClose()
  }
  return (
    <Dialog title={title} confirm={confirm} danger={step !== 'commit'} busy={steps.busy} onConfirm={() => void go()} onClose={onClose}>
      <Text className="import-said">{effect}</Text>
      {lines.map(line => (
        <Text key={line} className="import-soft">
          {line}
        </Text>
      ))}
      {steps.refusal ? <Refused refusal={steps.refusal} /> : null}
    </Dialog>
  )
}
