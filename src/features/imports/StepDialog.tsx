import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { CodesFor, ImportView } from '../../../contract/imports'
import { Dialog, Refused } from '../../components'
import { CodesForFields, firstChoice, sectorsOf } from './CodesForFields'
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
  const [chosen, setChosen] = useState<Partial<CodesFor>>(() => firstChoice(view.unitId))
  const [tried, setTried] = useState(false)
  const asks = step === 'commit' && view.commitments > 0 && sectorsOf(view.unitId).length > 0
  const { sectorId, districtCode } = chosen
  const go = async () => {
    setTried(true)
    if (!asks) {
      if (await steps[step]()) onClose()
    } else if (sectorId && districtCode && (await steps.commit({ sectorId, districtCode }))) onClose()
  }
  return (
    <Dialog title={title} confirm={confirm} danger={step !== 'commit'} busy={steps.busy} onConfirm={() => void go()} onClose={onClose}>
      <Text className="import-said">{effect}</Text>
      {lines.map(line => (
        <Text key={line} className="import-soft">
          {line}
        </Text>
      ))}
      {asks ? <CodesForFields unitId={view.unitId} chosen={chosen} tried={tried} onChange={setChosen} /> : null}
      {steps.refusal ? <Refused refusal={steps.refusal} /> : null}
    </Dialog>
  )
}
