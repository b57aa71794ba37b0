import { Image, Text, View } from '@tarojs/components'
import type { ItemWords, SectionData } from '../../../contract/items'
import { useFileUrls } from '../../api'
import { Facts } from '../../components'
import { press } from '../../components/press'
import { enlarge } from '../../device/enlarge'
import { readAs } from './item-changes'

/** Pictures of an item, small; a tap shows them as large as the screen. `marks`: what is said under one. */
export const ItemPictures = ({
  ids,
  marks = {},
}: {
  readonly ids: readonly string[]
  readonly marks?: Readonly<Record<string, string>>
}) => {
  const urls = useFileUrls(ids)
  const all = ids.flatMap(id => urls[id] ?? [])
  if (ids.length === 0) return null
  return (
    <View className="item-pictures">
      {ids.map((id, i) => {
        const src = urls[id]
        const label = `第 ${i + 1} 张照片`
        return (
          <View key={id} className="item-slot">
            {src ? (
              <View {...press(() => enlarge(src, all), `放大${label}`)}>
                <Image className="item-picture" src={src} mode="aspectFill" lazyLoad {...{ 'aria-label': label }} />
              </View>
            ) : (
              <View className="item-picture" />
            )}
            {marks[id] ? <Text className="item-soft">{marks[id]}</Text> : null}
          </View>
        )
      })}
    </View>
  )
}

/** What an item says, in its section's words and order; what was left out is not there. */
export const ItemFacts = ({ section, words }: { readonly section: SectionData; readonly words: ItemWords }) => (
  <View>
    <Facts
      items={section.fields.flatMap(({ id, title, kind }) => {
        const value = words.fields[id] ?? ''
        return value === '' ? [] : [[title, readAs(kind, value)] as const]
      })}
    />
    <ItemPictures ids={words.pictures} />
  </View>
)
