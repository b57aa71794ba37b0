import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { application as contract } from '../../../contract'
import type { ApplicationView, Signature, TemplateView } from '../../../contract/application'
import type { Refusal } from '../../../contract/reply'
import { call } from '../../api'
import { Refused, Steps } from '../../components'
import { stepNames } from '../../text/step-names'
import { Letter } from './Letter'
import { SignForm } from './SignForm'
import { dropSignKept, readSignKept, type SignKept, writeSignKept } from './sign-kept'
import { signProblems } from './sign-problems'
import { lighten } from './signature-problem'
import './commitment.scss'

interface CommitmentFlowProps {
  readonly view: ApplicationView
  readonly template: TemplateView
  /** asks for the application and the template anew */
  readonly onStale: () => void
  readonly onSigned: () => void
}

/** A copy that may be changed, as the schema's type has it. */
const asInput = ({ width, height, strokes }: Signature) => ({
  width,
  height,
  strokes: strokes.map(({ points }) => ({ points: [...points] })),
})

/** 第 3 步: read, then sign. A template that changes meanwhile is read anew; what was typed stays. */
export const CommitmentFlow = ({ view, template, onStale, onSigned }: CommitmentFlowProps) => {
  const { id, rev } = view
  const version = `${template.id}.${template.version}`
  const [kept, setKept] = useState(() => readSignKept(id))
  // what was kept last, drawn or not: a tap and a key may come within one frame
  const latest = useRef(kept)
  const [signature, setSignature] = useState<Signature>()
  const [signing, setSigning] = useState(false)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const under = useRef(false)
  const wasRead = kept.read === version
  const draft = { disclosure: kept.disclosure, signerName: kept.signerName, signature }

  const keep = (patch: Partial<SignKept>) => {
    latest.current = { ...latest.current, ...patch }
    writeSignKept(id, latest.current)
    setKept(latest.current)
  }
  const turnTo = (on: boolean) => {
    setSigning(on)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const sign = async () => {
    setTried(true)
    if (under.current || !signature || !kept.disclosure || Object.keys(signProblems(draft)).length > 0) return
    under.current = true
    setBusy(true)
    setRefusal(undefined)
    const reply = await call(contract.signCommitment, {
      id,
      rev,
      templateId: template.id,
      templateVersion: template.version,
      readToEnd: wasRead,
      disclosure: kept.disclosure,
      signerName: kept.signerName,
      signature: asInput(lighten(signature)),
    })
    under.current = false
    setBusy(false)
    if (reply.ok) {
      dropSignKept(id)
      return onSigned()
    }
    setRefusal(reply)
    if (reply.reason === 'template-changed' || reply.reason === 'not-read') {
      // another text needs another signature
      setSignature(undefined)
      setTried(false)
      keep({ read: '' })
      turnTo(false)
    }
    if (reply.reason === 'template-changed' || reply.reason === 'changed-meanwhile' || reply.reason === 'wrong-state') onStale()
  }
  return (
    <>
      <Steps current={3} names={stepNames} />
      {refusal ? (
        <View className="sign-foot">
          <Refused refusal={refusal} />
          {refusal.reason === 'template-changed' ? <Text className="soft">您填写的姓名和公开类型都还在。</Text> : null}
        </View>
      ) : null}
      {signing && wasRead ? (
        <SignForm
          view={view}
          template={template}
          draft={draft}
          problems={tried ? signProblems(draft) : {}}
          busy={busy}
          onChange={keep}
          onWritten={setSignature}
          onSign={() => void sign()}
          onReadAgain={() => turnTo(false)}
        />
      ) : (
        <Letter
          template={template}
          committer={view.entity.name}
          wasRead={wasRead}
          onEnd={() => keep({ read: version })}
          onSign={() => {
            setRefusal(undefined)
            turnTo(true)
          }}
        />
      )}
    </>
  )
}
