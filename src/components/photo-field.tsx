import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { choosePhoto, type Photo } from '../device/choose-photo'
import { Button } from './button'
import { FieldFrame, type FieldNotes } from './field-frame'
import { useFieldId } from './use-field-text'
import './photo-field.scss'

export interface PhotoFieldProps extends FieldNotes {
  readonly label: string
  /** address of the picture that is there */
  readonly path?: string
  readonly onPick: (photo: Photo) => void
  readonly onRemove?: () => void
  /** it is on its way to the server */
  readonly busy?: boolean
}

/** One picture, taken or chosen. */
export const PhotoField = ({ label, path, onPick, onRemove, busy = false, hint, error }: PhotoFieldProps) => {
  const id = useFieldId()
  const [choosing, setChoosing] = useState(false)
  const choose = async () => {
    setChoosing(true)
    const photo = await choosePhoto()
    setChoosing(false)
    if (photo) onPick(photo)
  }
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {path ? <Image className="photo" src={path} mode="aspectFit" {...{ 'aria-label': label }} /> : null}
      <View className="row">
        <Button label={`${path ? '更换' : '拍摄或选择'}${label}`} busy={busy} disabled={choosing} onClick={() => void choose()}>
          {path ? '更换' : '拍摄或选择'}
        </Button>
        {path && onRemove ? (
          <Button label={`移除${label}`} disabled={busy} onClick={onRemove}>
            移除
          </Button>
        ) : null}
      </View>
    </FieldFrame>
  )
}
