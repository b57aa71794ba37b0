import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { city } from '../../../city'
import type { ApplicationView } from '../../../contract/application'
import { applicationFields, applicationStates } from '../../../contract/vocabulary'
import { Button, Card, Tag } from '../../components'
import { Timeline } from '../../components/timeline'
import { isOver, nextStep, nowSentence, type Step, stepWord } from './next-step'
import { ParticularsCard } from './ParticularsCard'
import { stateTone } from './state-tone'
import { Withdraw } from './Withdraw'
import { mayWithdraw } from './withdraw-words'
import './application.scss'

interface ApplicationPanelProps {
  readonly view: ApplicationView
  readonly onStep: (step: Step) => void
  readonly onAgents: () => void
  /** what the entity shows of itself beside its commitment */
  readonly onItems: () => void
  readonly onChanged: () => void
  /** what was signed, as a download */
  readonly signedCopy: ReactNode
}

const whyWord = (view: ApplicationView): string => (view.state === 'returned' ? '审核人员的说明' : '未通过的理由')

/** How the application stands, what to do now, and all that has happened. */
export const ApplicationPanel = ({ view, onStep, onAgents, onItems, onChanged, signedCopy }: ApplicationPanelProps) => {
  const { state, entity, toMend, reason, history, code, commitment } = view
  const step = nextStep(view)
  const gone = step === 'display' && !code
  const over = code !== undefined && isOver(code.status)
  return (
    <>
      <Card title={entity.name} aside={<Tag tone={stateTone(state)}>{applicationStates[state]}</Tag>}>
        <Text className="mine-next">{nowSentence(view, city.deadlines.reviewWorkingDays)}</Text>
        {reason && (state === 'returned' || state === 'rejected') ? (
          <View {...{ role: 'note' }}>
            <Text className="soft">{whyWord(view)}</Text>
            <Text className="mend-reason">{reason}</Text>
          </View>
        ) : null}
        {state === 'returned' ? (
          <Text className="mend-reason">需要补正：{toMend.map(field => applicationFields[field]).join('、')}</Text>
        ) : null}
        <View className="stack">
          {step === 'wait' || gone ? null : (
            <Button main onClick={() => onStep(step)}>
              {code && code.status !== 'in-force' ? '查看诚信码' : stepWord(step, state)}
            </Button>
          )}
          {state === 'assigned' && code && !over ? <Button onClick={onItems}>补充展示信息</Button> : null}
          {over ? <Button onClick={() => onStep('again')}>重新申请</Button> : null}
        </View>
      </Card>
      <ParticularsCard view={view} />
      <Timeline history={history} />
      <View className="page-actions">
        {commitment ? signedCopy : null}
        {state === 'assigned' && code ? <Button onClick={onAgents}>管理经办人</Button> : null}
        {mayWithdraw(state) ? <Withdraw view={view} onDone={onChanged} /> : null}
      </View>
    </>
  )
}
