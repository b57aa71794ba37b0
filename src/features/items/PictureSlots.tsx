import { Image, View } from '@tarojs/components'
import type { FileKind } from '../../../contract/vocabulary'
import { useFileUrls } from '../../api'
import { Button } from '../../components'
import { FieldFrame } from '../../components/field-frame'
import { press } from '../../components/press'
import { enlarge } from '../../device/enlarge'
import { reasonSentence } from '../../text/reasons'
import { usePictures } from './use-pictures'

interface PictureSlotsProps {
  readonly id: string
  readonly kind: FileKind
  readonly label: string
  readonly hint: string
  readonly most: number
  /** the host's ids, in the order they are shown in */
  readonly ids: readonly string[]
  readonly error?: string
  readonly onChange: (ids: readonly string[]) => void
}

/** Several pictures: each shown at once, sent, looked at large and taken away again. */
export const PictureSlots = ({ id, kind, label, hint, most, ids, error, onChange }: PictureSlotsProps) => {
  const { waiting, busy, refusal, local, add, again, forget } = usePictures(kind, added => onChange([...ids, added]))
  const urls = useFileUrls(ids.filter(one => local[one] === undefined))
  const url = (one: string) => local[one] ?? urls[one]
  const all = ids.flatMap(one => url(one) ?? [])
  const full = ids.length >= most
  const said = busy ? `正在上传第 ${ids.length + 1} 张，请不要离开…` : full ? `已有 ${most} 张，要换请先删除一张。` : hint
  return (
    <View id={id}>
      <FieldFrame id={`${id}-pictures`} label={label} hint={said} error={refusal ? `没有传上去。${reasonSentence(refusal.reason)}` : error}>
        <View className="item-pictures">
          {ids.map((one, i) => {
            const src = url(one)
            return (
              <View key={one} className="item-slot">
                {src ? (
                  <View {...press(() => enlarge(src, all), `放大第 ${i + 1} 张照片`)}>
                    <Image className="item-picture" src={src} mode="aspectFill" {...{ 'aria-label': `第 ${i + 1} 张照片` }} />
                  </View>
                ) : (
                  <View className="item-picture" />
                )}
                <Button label={`删除第 ${i + 1} 张照片`} disabled={busy} onClick={() => onChange(ids.filter(other => other !== one))}>
                  删除
                </Button>
              </View>
            )
          })}
          {waiting ? (
            <View className="item-slot">
              <Image
                className="item-picture item-picture-waiting"
                src={waiting.path}
                mode="aspectFill"
                {...{ 'aria-label': '未上传的照片' }}
              />
              {again ? (
                <Button label="不要这张照片" onClick={forget}>
                  不要了
                </Button>
              ) : null}
            </View>
          ) : null}
        </View>
        {again ? <Button onClick={() => void again()}>再传一次</Button> : null}
        {full || again ? null : (
          <Button busy={busy} onClick={() => void add()}>
            {ids.length === 0 ? '拍摄或选择照片' : '再加一张照片'}
          </Button>
        )}
      </FieldFrame>
    </View>
  )
}
