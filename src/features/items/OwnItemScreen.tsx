import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ItemView, OwnItems } from '../../../contract/items'
import { Button, Card, Tag } from '../../components'
import { ItemFacts } from './ItemFacts'
import { ItemHistory } from './ItemHistory'
import { mayEdit, nameOf, standSentence, stateTone, stateWord } from './item-words'
import './items.scss'
import { TakeAway } from './TakeAway'

interface OwnItemScreenProps {
  readonly own: OwnItems
  readonly item: ItemView
  readonly onEdit: () => void
  readonly onAgain: () => void
  readonly onChanged: () => void
}

/** One item of the entity's own: how it stands, what the public sees of it, and what may be done. */
export const OwnItemScreen = ({ own, item, onEdit, onAgain, onChanged }: OwnItemScreenProps) => {
  const [asking, setAsking] = useState<'item' | 'correction'>()
  const section = own.sections.find(({ id }) => id === item.sectionId)
  const { state, published, proposed, shown } = item
  const waiting = state === 'submitted' ? '等待确认的内容' : state === 'returned' ? '退回的内容' : '原来填写的内容'
  return (
    <>
      <Card title={nameOf(item)} aside={<Tag tone={stateTone(item)}>{stateWord(item)}</Tag>}>
        <Text className="item-said">{standSentence(item, own.unitName)}</Text>
        {item.reason && (state === 'returned' || state === 'withdrawn') ? <Text className="item-reason">理由：{item.reason}</Text> : null}
        <View className="stack">
          {mayEdit(item) ? (
            <Button main={state !== 'submitted'} onClick={onEdit}>
              {state === 'returned' ? '去修改' : '修改'}
            </Button>
          ) : null}
          {state === 'withdrawn' ? <Button onClick={onAgain}>重新填写</Button> : null}
        </View>
      </Card>
      {section && shown && published ? (
        <Card title="公众看到的内容">
          <ItemFacts section={section} words={published} />
        </Card>
      ) : null}
      {section && proposed ? (
        <Card title={waiting}>
          <ItemFacts section={section} words={proposed} />
        </Card>
      ) : null}
      <ItemHistory history={item.history} />
      {state === 'withdrawn' ? null : (
        <View className="item-foot">
          {item.correcting ? <Button onClick={() => setAsking('correction')}>放弃这次修改</Button> : null}
          <Button danger onClick={() => setAsking('item')}>
            {shown ? '撤下，不再公示' : '撤回，不再提交'}
          </Button>
        </View>
      )}
      {asking ? (
        <TakeAway item={item} correctionOnly={asking === 'correction'} onClose={() => setAsking(undefined)} onDone={onChanged} />
      ) : null}
    </>
  )
}
