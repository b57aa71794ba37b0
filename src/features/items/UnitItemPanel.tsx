import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { items as contract } from '../../../contract'
import type { UnitItemView } from '../../../contract/items'
import { textMarks } from '../../../contract/vocabulary'
import { groupUscc } from '../../../domain/uscc'
import { useQuery } from '../../api'
import { Button, Card, Facts, Refused, Skeleton, Tag } from '../../components'
import { CorrectionCard } from './CorrectionCard'
import { ItemFacts } from './ItemFacts'
import { ItemHistory } from './ItemHistory'
import { nameOf, stateTone, stateWord } from './item-words'
import './items.scss'
import { UnitStepDialog } from './UnitStepDialog'
import type { UnitStep } from './unit-step'

interface UnitItemPanelProps {
  readonly id: string
  /** the list beside shows the same item */
  readonly onChanged: () => void
  readonly onDecided: (id: string) => void
}

const Head = ({ view, onStep }: { readonly view: UnitItemView; readonly onStep: (step: UnitStep) => void }) => (
  <View className="item-head">
    <View className="item-head-name">
      <Text className="item-large" {...{ role: 'heading', 'aria-level': 2 }}>
        {nameOf(view)}
      </Text>
      <Tag tone={stateTone(view)}>{stateWord(view)}</Tag>
    </View>
    <View className="item-acts">
      {view.mayDecide ? (
        <>
          <Button main onClick={() => onStep('confirm')}>
            确认公示
          </Button>
          <Button onClick={() => onStep('return')}>退回给主体</Button>
        </>
      ) : null}
      {view.mayWithdraw ? (
        <Button danger onClick={() => onStep('withdraw')}>
          撤下
        </Button>
      ) : null}
    </View>
  </View>
)

const marksOf = ({ section, textMarks: marks }: UnitItemView): string[] =>
  section.fields.flatMap(({ id, title }) => (marks[id] ? [`“${title}”${textMarks[marks[id]]}`] : []))

/** One item before the unit: whose, what it says, what a correction changes, and the decision. */
export const UnitItemPanel = ({ id, onChanged, onDecided }: UnitItemPanelProps) => {
  const { reply, reload } = useQuery(contract.item, { id })
  const [step, setStep] = useState<UnitStep>()
  if (!reply) return <Skeleton lines={8} />
  if (!reply.ok) return <Refused refusal={reply} onRetry={reload} />
  const view = reply.value
  const { section, published, proposed, state, reason } = view
  const marks = marksOf(view)
  const done = () => {
    setStep(undefined)
    reload()
    if (step === 'withdraw') onChanged()
    else onDecided(id)
  }
  const stale = () => {
    reload()
    onChanged()
  }
  return (
    <View>
      <Head view={view} onStep={setStep} />
      {marks.length > 0 ? (
        <Text className="item-warning" {...{ role: 'note' }}>
          请看过再确认：{marks.join('；')}。
        </Text>
      ) : null}
      <Card title="主体">
        <Facts
          items={[
            ['名称', view.name],
            ['代码', groupUscc(view.uscc)],
            ['行业领域', view.sectorName],
            ['栏目', view.sectionTitle],
            ['确认单位', view.unitName],
            ...(reason && state !== 'submitted' ? [[state === 'returned' ? '退回理由' : '撤下理由', reason] as const] : []),
          ]}
        />
      </Card>
      {proposed && published ? <CorrectionCard section={section} before={published} after={proposed} /> : null}
      {proposed ? (
        <Card title={published ? '修改后的全部内容' : state === 'returned' ? '退回的内容' : '待确认的内容'}>
          <ItemFacts section={section} words={proposed} />
        </Card>
      ) : null}
      {published ? (
        <Card title="公众看到的内容">
          <ItemFacts section={section} words={published} />
        </Card>
      ) : null}
      <ItemHistory history={view.history} />
      {step ? <UnitStepDialog view={view} step={step} onDone={done} onClose={() => setStep(undefined)} onStale={stale} /> : null}
    </View>
  )
}
