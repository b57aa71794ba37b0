import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Refusal, refuse } from '../../../contract/reply'
import type { FileKind } from '../../../contract/vocabulary'
import { uploadPhoto } from '../../api'
import { Button, PhotoField } from '../../components'
import type { Photo } from '../../device/choose-photo'
import { reasonSentence } from '../../text/reasons'

/** bytes: more is refused by the host */
const largest = 10 * 1024 * 1024

/** It did not arrive, and may the next time. */
const worthAnother = ({ reason }: Refusal): boolean => reason === 'unavailable' || reason === 'busy' || reason === 'too-many'

interface PhotoSlotProps {
  readonly id: string
  readonly kind: FileKind
  readonly label: string
  readonly hint: string
  readonly error?: string
  /** address of the picture that the host has */
  readonly url?: string
  readonly onFile: (fileId: string) => void
}

/** A picture on its way to the host: shown at once, sent again on a press when it did not arrive. */
export const PhotoSlot = ({ id, kind, label, hint, error, url, onFile }: PhotoSlotProps) => {
  const [picked, setPicked] = useState<Photo>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const send = async (photo: Photo) => {
    setRefusal(undefined)
    if (photo.size > largest) return setRefusal(refuse('too-large'))
    setPicked(photo)
    setBusy(true)
    const reply = await uploadPhoto(kind, photo)
    setBusy(false)
    if (reply.ok) return onFile(reply.value.id)
    // what is no picture cannot be shown either: the one from before stands again
    if (!worthAnother(reply)) setPicked(undefined)
    setRefusal(reply)
  }
  const remove = () => {
    setPicked(undefined)
    setRefusal(undefined)
    onFile('')
  }
  const again = picked && refusal && worthAnother(refusal)
  return (
    <View id={id}>
      <PhotoField
        label={label}
        path={picked?.path ?? url}
        busy={busy}
        hint={busy ? '正在上传，请不要离开…' : hint}
        error={refusal ? `没有传上去。${reasonSentence(refusal.reason)}` : error}
        onPick={photo => void send(photo)}
        onRemove={remove}
      />
      {again && !busy ? (
        <View className="enrol-again">
          <Button onClick={() => void send(picked)}>再传一次</Button>
        </View>
      ) : null}
    </View>
  )
}
