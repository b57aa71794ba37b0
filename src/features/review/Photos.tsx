import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { EntityDetails } from '../../../contract/application'
import { fileKinds } from '../../../contract/vocabulary'
import { fileUrl } from '../../api'
import { Card } from '../../components'

/** What was photographed; a tap shows it large. What is missing is said, not left out. */
export const Photos = ({ entity }: { readonly entity: EntityDetails }) => {
  const photos = [
    { label: fileKinds.licence, id: entity.licencePhoto },
    { label: fileKinds.shop, id: entity.shopPhoto },
    ...(entity.agentIsLegalRepresentative ? [] : [{ label: fileKinds.authorisation, id: entity.authorisation }]),
  ]
  const urls = photos.flatMap(({ id }) => (id ? [fileUrl(id)] : []))
  return (
    <Card title="证照与照片">
      <View className="review-photos">
        {photos.map(({ label, id }) => (
          <View key={label} className="review-photo">
            {id ? (
              <Image
                className="review-picture"
                src={fileUrl(id)}
                mode="aspectFill"
                lazyLoad
                onClick={() => void Taro.previewImage({ current: fileUrl(id), urls })}
              />
            ) : (
              <View className="review-picture review-picture-none">
                <Text>未上传</Text>
              </View>
            )}
            <Text className="review-caption">{label}</Text>
          </View>
        ))}
      </View>
    </Card>
  )
}
