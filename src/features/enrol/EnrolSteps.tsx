import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { ApplicationView } from '../../../contract/application'
import { applicationFields } from '../../../contract/vocabulary'
import { Button, Refused, Steps } from '../../components'
import { stepNames } from '../../text/step-names'
import { wrongFields } from './field-errors'
import { stepFields } from './form'
import { IdentityStep } from './IdentityStep'
import { MendCard } from './MendCard'
import { PhotosStep } from './PhotosStep'
import { useEnrolForm } from './use-enrol-form'
import './enrol.scss'

interface EnrolStepsProps {
  readonly view?: ApplicationView
  /** an ended application to begin like */
  readonly from?: ApplicationView
  readonly owner: string
  readonly step: 1 | 2
  /** it is signed, and the signature still counts */
  readonly signed: boolean
  readonly onStep: (step: 1 | 2, id: string) => void
  /** both screens stand and are saved */
  readonly onDone: (id: string, signatureDropped: boolean) => void
  /** saved; to be gone on with another time */
  readonly onLater: () => void
  /** the list of applications, where another one is in the way */
  readonly onMine: () => void
}

/** The two screens of the particulars, one at a time. */
export const EnrolSteps = ({ view, from, owner, step, signed, onStep, onDone, onLater, onMine }: EnrolStepsProps) => {
  const enrolling = useEnrolForm({ view, from, owner })
  const { state, send, sending, refusal, notice, saved, onLeave } = enrolling
  const [tried, setTried] = useState(false)
  const wrong = wrongFields(state.form, step, state.insist)
  const next = async () => {
    setTried(true)
    onLeave(...(stepFields[step - 1] ?? []))
    const [first] = wrong
    if (first) return void Taro.pageScrollTo({ selector: `#enrol-${first}`, offsetTop: -60 })
    const reply = await send()
    if (!reply.ok) return
    if (step === 1) onStep(2, reply.value.id)
    else onDone(reply.value.id, reply.value.signatureDropped)
  }
  const later = async () => {
    if (state.id) await send()
    onLater()
  }
  return (
    <>
      <Steps current={step} names={stepNames} />
      {state.toMend.length > 0 ? <MendCard state={state} reason={view?.reason} /> : null}
      {step === 1 ? (
        <IdentityStep enrolling={enrolling} decided={view && { sectorId: view.entity.sectorId, unitName: view.unitName }} />
      ) : (
        <PhotosStep enrolling={enrolling} />
      )}
      <View className="enrol-foot">
        {notice ? (
          <Text className="enrol-warning" {...{ role: 'alert' }}>
            {notice}
          </Text>
        ) : null}
        {state.signatureDropped ? (
          <Text className="enrol-warning">承诺书里的内容（代码、名称、类别或行业）改了，下一步要重新签署一次。</Text>
        ) : null}
        {tried && wrong.length > 0 ? (
          <Text className="field-error" {...{ role: 'alert' }}>
            还有 {wrong.length} 项要改：{wrong.map(field => applicationFields[field]).join('、')}
          </Text>
        ) : null}
        {refusal && !Object.keys(refusal.fields ?? {}).length ? <Refused refusal={refusal} /> : null}
        {refusal?.reason === 'another-application-open' || refusal?.reason === 'already-has-code' ? (
          <Button onClick={onMine}>查看我的申请</Button>
        ) : null}
        <Button main busy={sending} onClick={() => void next()}>
          {step === 1 ? '下一步：照片与经办人' : signed && !state.signatureDropped ? '保存，去核对提交' : '保存，去签署承诺'}
        </Button>
        {step === 2 && state.id ? <Button onClick={() => onStep(1, state.id ?? '')}>上一步</Button> : null}
        <Button disabled={sending} onClick={() => void later()}>
          保存，以后再填
        </Button>
        <Text className="soft enrol-saved" {...{ role: 'status' }}>
          {saved}
        </Text>
      </View>
    </>
  )
}
