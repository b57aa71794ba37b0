import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { EntityDetails } from '../../../contract/application'
import { fileKinds } from '../../../contract/vocabulary'
import { useFileUrls } from '../../api'
import { Card } from '../../components'

/** What was photographed; a tap shows it large. What is missing is said, not left out. */
export const Photos = ({ entity }: { readonly entity: EntityDetails }) => {
  const photos = [
    { label: fileKinds.licence, id: entity.licencePhoto },
    { label: fileKinds.shop, id: entity.shopPhoto },
    ...(entity.agentIsLegalRepresentative ? [] : [{ label: fileKinds.authorisation, id: entity.authorisation }]),
  ]
  const urls = useFileUrls(photos.map(({ id }) => id))
  const enlarge = (current: string) => void Taro.previewImage({ current, urls: photos.flatMap(({ id }) => urls[id ?? ''] ?? []) })
  return (
    <Card title="证照与照片">
      <View className="review-photos">
        {photos.map(({ label, id }) => {
          const url = id && urls[id]
          return (
            <View key={label} className="review-photo">
              {url ? (
                <Image className="review-picture" src={url} mode="aspectFill" lazyLoad onClick={() => enlarge(url)} />
              ) : (
                <View className="review-picture review-picture-none">
                  <Text>{id ? '载入中' : '未上传'}</Text>
                </View>
              )}
              <Text className="review-caption">{label}</Text>
            </View>
          )
        })}
      </View>
    </Card>
  )
}
