import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ItemView, OwnItems, SectionData } from '../../../contract/items'
import { isoDay } from '../../../domain/calendar'
import { Button, Card, Refused } from '../../components'
import { FieldInput } from './FieldInput'
import { limitOf } from './item-problems'
import './items.scss'
import { PictureSlots } from './PictureSlots'
import { useItemForm } from './use-item-form'

interface ItemFormScreenProps {
  readonly own: OwnItems
  readonly section: SectionData
  readonly item?: ItemView
  readonly onSent: (item: ItemView) => void
  /** what is shown was changed elsewhere */
  readonly onStale: () => void
}

/** One item of a section, asked as the section's data says. */
export const ItemFormScreen = ({ own, section, item, onSent, onStale }: ItemFormScreenProps) => {
  const form = useItemForm({ own, section, item, today: isoDay(Date.now()) })
  const { words, problems, missing, refusal, sending, changed } = form
  const order = [...section.fields.map(({ id }) => id), 'pictures']
  const titleOf = (field: string) => section.fields.find(({ id }) => id === field)?.title ?? '照片'
  const send = async () => {
    const outcome = await form.send()
    if ('item' in outcome) return onSent(outcome.item)
    if (outcome.refusal?.reason === 'changed-meanwhile') onStale()
    const first = order.find(field => outcome.wrong.includes(field))
    if (first) void Taro.pageScrollTo({ selector: `#item-${first}`, offsetTop: -60 })
  }
  return (
    <>
      {item?.state === 'returned' && item.reason ? (
        <Card title={`${own.unitName}退回的理由`}>
          <Text className="item-reason">{item.reason}</Text>
          <Text className="soft">改好后再提交；没有说到的内容都在，不用重填。</Text>
        </Card>
      ) : null}
      <Card title={section.title}>
        {section.hint ? <Text className="item-hint">{section.hint}</Text> : null}
        {section.fields.map(field => (
          <FieldInput
            key={field.id}
            id={`item-${field.id}`}
            field={field}
            value={words.fields[field.id] ?? ''}
            most={limitOf(field)}
            error={problems[field.id]}
            onChange={value => form.set(field.id, value)}
            onLeave={() => form.onLeave(field.id)}
          />
        ))}
        {section.pictures > 0 ? (
          <PictureSlots
            id="item-pictures"
            kind="item"
            label={`照片（可不传，最多 ${section.pictures} 张）`}
            hint="照片会公开，请不要拍到身份证件、电话和别人的脸。"
            most={section.pictures}
            ids={words.pictures}
            error={problems.pictures}
            onChange={form.setPictures}
          />
        ) : null}
      </Card>
      <View className="item-foot">
        {missing.length > 0 ? (
          <Text className="field-error" {...{ role: 'alert' }}>
            还有 {missing.length} 项要改：{missing.map(titleOf).join('、')}
          </Text>
        ) : null}
        {refusal ? <Refused refusal={refusal} /> : null}
        <Text className="soft">提交后由{own.unitName}确认，确认后才公示；填好没提交的内容记在这台设备上。</Text>
        <Button main busy={sending} disabled={!changed} onClick={() => void send()}>
          {changed ? '提交，等待确认' : '还没有修改'}
        </Button>
      </View>
    </>
  )
}
