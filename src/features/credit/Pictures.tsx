import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { CitizenWords } from '../../../domain/citizen-words'
import { publicFileUrls, usePublicFileUrl } from '../../api'
import { press } from '../../components/press'
import { enlarge } from '../../device/enlarge'
import './pictures.scss'

interface PicturesProps {
  readonly paths: readonly string[]
  /** whose they are, for screen readers */
  readonly title: string
  readonly words: CitizenWords['items']
}

const First = ({ path, paths, title, words }: PicturesProps & { readonly path: string }) => {
  const src = usePublicFileUrl(path)
  const [lost, setLost] = useState(false)
  const open = async () => {
    const urls = await publicFileUrls(paths)
    if (urls[0]) enlarge(urls[0], urls)
  }
  return (
    <View className="credit-pictures" {...press(() => void open(), words.enlarge(title))}>
      {src && !lost ? (
        <Image className="credit-thumb" src={src} mode="aspectFill" lazyLoad onError={() => setLost(true)} {...{ 'aria-hidden': true }} />
      ) : null}
      <Text className="credit-line">{words.pictures(paths.length)}</Text>
    </View>
  )
}

/** The first picture small, with how many there are; a tap shows them all as large as the screen. The others are not fetched before. */
export const Pictures = (props: PicturesProps) => {
  const [path] = props.paths
  return path === undefined ? null : <First {...props} path={path} />
}
