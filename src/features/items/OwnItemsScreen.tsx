import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ItemView, OwnItems, SectionData } from '../../../contract/items'
import { Button, Card } from '../../components'
import { press } from '../../components/press'
import { ItemLineRow } from './ItemLineRow'
import { nameOf } from './item-words'
import './items.scss'

interface OwnItemsScreenProps {
  readonly own: OwnItems
  readonly onOpen: (id: string) => void
  readonly onAdd: (sectionId: string) => void
}

interface SectionCardProps extends OwnItemsScreenProps {
  readonly section: SectionData
  readonly items: readonly ItemView[]
  /** one section at a time: a mini-program page may hold 1000 nodes */
  readonly unfolded: boolean
  readonly onUnfold: () => void
}

/** items of a section that are listed at first */
const folded = 10
/** withdrawn ones that are listed */
const mostGone = 20
/** the card of withdrawn ones among the sections: no section is called so */
const goneId = ''

const SectionCard = ({ own, section, items, unfolded, onUnfold, onOpen, onAdd }: SectionCardProps) => {
  const full = items.length >= (section.many ? own.most : 1)
  return (
    <Card title={section.title} aside={items.length > 0 ? <Text className="soft">{items.length} 条</Text> : undefined}>
      {section.hint ? <Text className="item-hint">{section.hint}</Text> : null}
      {items.length === 0 ? <Text className="item-hint">还没有填写。</Text> : null}
      {items.slice(0, unfolded ? items.length : folded).map(item => (
        <ItemLineRow key={item.id} item={item} unitName={own.unitName} onOpen={onOpen} />
      ))}
      {items.length > folded && !unfolded ? <Button onClick={onUnfold}>还有 {items.length - folded} 条，全部列出</Button> : null}
      {full ? (
        section.many ? (
          <Text className="item-hint">已有 {own.most} 条，要再加请先撤下一条。</Text>
        ) : null
      ) : (
        <Button label={`${items.length === 0 ? '填写' : '再加一条'}${section.title}`} onClick={() => onAdd(section.id)}>
          {items.length === 0 ? `填写${section.title}` : '再加一条'}
        </Button>
      )}
    </Card>
  )
}

/** All that an entity has registered of itself, by section, with how each stands. */
export const OwnItemsScreen = (props: OwnItemsScreenProps) => {
  const { own, onOpen } = props
  const [unfolded, setUnfolded] = useState<string>()
  const standing = own.items.filter(({ state }) => state !== 'withdrawn')
  const back = standing.filter(({ state }) => state === 'returned').slice(0, folded)
  const gone = own.items.filter(({ state }) => state === 'withdrawn')
  return (
    <>
      <Card title={own.name}>
        <Text>在这里填写扫码人想知道的信息。每一条先由{own.unitName}确认，再公示在您的诚信码页面上。填不填由您决定。</Text>
        {back.map(item => (
          <View key={item.id} className="item-back" {...press(() => onOpen(item.id), undefined, 'link')}>
            <Text>请先修改退回的：{nameOf(item)}</Text>
          </View>
        ))}
      </Card>
      {own.sections.map(section => (
        <SectionCard
          key={section.id}
          {...props}
          section={section}
          items={standing.filter(({ sectionId }) => sectionId === section.id)}
          unfolded={unfolded === section.id}
          onUnfold={() => setUnfolded(section.id)}
        />
      ))}
      {gone.length > 0 ? (
        <Card title="已撤下" aside={<Text className="soft">{gone.length} 条</Text>}>
          {unfolded === goneId ? (
            gone.slice(0, mostGone).map(item => <ItemLineRow key={item.id} item={item} unitName={own.unitName} onOpen={onOpen} />)
          ) : (
            <Button onClick={() => setUnfolded(goneId)}>查看已撤下的</Button>
          )}
        </Card>
      ) : null}
    </>
  )
}
