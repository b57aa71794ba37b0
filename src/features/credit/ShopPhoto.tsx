import { Image, Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { CitizenWords } from '../../../domain/citizen-words'
import { usePublicFileUrl } from '../../api'
import { press } from '../../components/press'
import { onKey } from '../../device/keyboard'

interface ShopPhotoProps {
  readonly path: string
  readonly words: CitizenWords['entity']
}

/** The shop front, small beside the name; a tap shows it as large as the screen. */
export const ShopPhoto = ({ path, words }: ShopPhotoProps) => {
  const [large, setLarge] = useState(false)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    if (!large) return undefined
    return onKey(({ key }) => {
      if (key === 'Escape') setLarge(false)
      return key === 'Escape'
    })
  }, [large])
  const src = usePublicFileUrl(path)
  if (src === undefined) return <View className="credit-photo" />
  if (lost || src === '')
    return (
      <View className="credit-photo credit-photo-lost">
        <Text className="soft">{words.noPhoto}</Text>
      </View>
    )
  return (
    <>
      <View className="credit-photo" {...press(() => setLarge(true), words.enlarge)}>
        <Image
          className="credit-photo-image"
          src={src}
          mode="aspectFill"
          onError={() => setLost(true)}
          {...{ 'aria-label': words.photo }}
        />
      </View>
      {large ? (
        <View className="credit-large" {...press(() => setLarge(false), words.close)}>
          <Image className="credit-large-image" src={src} mode="aspectFit" {...{ 'aria-label': words.photo }} />
        </View>
      ) : null}
    </>
  )
}
