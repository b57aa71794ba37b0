import { Text, View } from '@tarojs/components'
import { type ReactNode, useRef, useState } from 'react'
import { application as contract } from '../../../contract'
import type { ApplicationView, SignedView } from '../../../contract/application'
import type { Refusal } from '../../../contract/reply'
import { call } from '../../api'
import { Button, Refused, Steps } from '../../components'
import { stepNames } from '../../text/step-names'
import { ConsentsCard } from './ConsentsCard'
import { consentProblem, consentsAsked, noConsent } from './consents'
import { FormOneCard } from './FormOneCard'
import { type Mend, mendOf } from './submit-lack'
import './preview.scss'

interface SubmitPanelProps {
  readonly view: ApplicationView
  readonly commitment: SignedView
  /** the entity's particulars, as elsewhere */
  readonly particulars: ReactNode
  /** opens WeChat's question, which goes by itself and holds nothing up; absent where there is nothing to ask */
  readonly askForMessages?: () => void
  readonly onMend: (where: Mend) => void
  readonly onStale: () => void
  readonly onSubmitted: () => void
}

/** 第 4 步: all of it once more, the consents, and handing in. */
export const SubmitPanel = ({ view, commitment, particulars, askForMessages, onMend, onStale, onSubmitted }: SubmitPanelProps) => {
  const asked = consentsAsked(view.entity)
  const [given, setGiven] = useState(noConsent)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const under = useRef(false)
  const questioned = useRef(false)
  const problem = consentProblem(asked, given)
  const send = async () => {
    setTried(true)
    if (problem || under.current) return
    under.current = true
    // first of all: after anything that is waited for WeChat no longer takes it for this tap's. Once, however often it is tried
    if (!questioned.current) askForMessages?.()
    questioned.current = true
    setBusy(true)
    setRefusal(undefined)
    const reply = await call(contract.submit, { id: view.id, rev: view.rev, consents: given })
    under.current = false
    setBusy(false)
    if (reply.ok) return onSubmitted()
    setRefusal(reply)
    // handed in elsewhere, or by an answer that got lost: the newest state says which
    if (reply.reason === 'changed-meanwhile' || reply.reason === 'wrong-state') onStale()
  }
  const mend = refusal && mendOf(refusal)
  return (
    <>
      <Steps current={4} names={stepNames} />
      <FormOneCard commitment={commitment} />
      {particulars}
      {asked.length > 0 ? (
        <ConsentsCard asked={asked} given={given} before={view.consents} problem={tried ? problem : undefined} onChange={setGiven} />
      ) : null}
      <View className="submit-foot">
        {refusal ? <Refused refusal={refusal} /> : null}
        {mend ? (
          <Button onClick={() => onMend(mend.to)}>
            {refusal?.reason === 'text-not-accepted' ? '去修改' : '去补齐'}：{mend.names.join('、')}
          </Button>
        ) : null}
        {tried && problem ? <Text className="field-error">{problem}</Text> : null}
        <Button main busy={busy} onClick={() => void send()}>
          提交申请
        </Button>
        <Button disabled={busy} onClick={() => onMend('details')}>
          返回修改
        </Button>
        <Text className="soft submit-note">提交给{view.unitName}审核。审核前可以撤回。</Text>
        {askForMessages ? <Text className="soft submit-note">微信会问您是否接收进展消息，不同意也照样提交。</Text> : null}
      </View>
    </>
  )
}
