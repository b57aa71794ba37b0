import { useRef, useState } from 'react'
import { type Refusal, refuse } from '../../../contract/reply'
import type { FileKind } from '../../../contract/vocabulary'
import { uploadPhoto } from '../../api'
import { choosePhoto, type Photo } from '../../device/choose-photo'

/** bytes: more is refused by the host */
const largest = 10 * 1024 * 1024

/** It did not arrive, and may the next time. */
const worthAnother = ({ reason }: Refusal): boolean => reason === 'unavailable' || reason === 'busy' || reason === 'too-many'

export interface Pictures {
  /** what is on its way to the host, or did not arrive */
  readonly waiting?: Photo
  readonly busy: boolean
  readonly refusal?: Refusal
  /** addresses on this device of what was sent from here, by the host's id */
  readonly local: Readonly<Record<string, string>>
  readonly add: () => Promise<void>
  /** present when the same picture may be sent once more */
  readonly again?: () => Promise<void>
  readonly forget: () => void
}

/** Pictures on their way to the host, one after the other, so that a slow network is never asked for two at once. */
export const usePictures = (kind: FileKind, onAdded: (id: string) => void): Pictures => {
  const [waiting, setWaiting] = useState<Photo>()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [local, setLocal] = useState<Readonly<Record<string, string>>>({})
  const under = useRef(false)
  const latest = useRef(onAdded)
  latest.current = onAdded

  const send = async (photo: Photo) => {
    setRefusal(undefined)
    if (photo.size > largest) return setRefusal(refuse('too-large'))
    setWaiting(photo)
    setBusy(true)
    const reply = await uploadPhoto(kind, photo)
    setBusy(false)
    if (reply.ok) {
      setWaiting(undefined)
      setLocal(known => ({ ...known, [reply.value.id]: photo.path }))
      latest.current(reply.value.id)
      return
    }
    // what is no picture cannot be shown either
    if (!worthAnother(reply)) setWaiting(undefined)
    setRefusal(reply)
  }
  const add = async () => {
    if (under.current) return
    under.current = true
    const photo = await choosePhoto()
    if (photo) await send(photo)
    under.current = false
  }
  const again = waiting && refusal && !busy ? () => send(waiting) : undefined
  const forget = () => {
    setWaiting(undefined)
    setRefusal(undefined)
  }
  return { waiting, busy, refusal, local, add, ...(again ? { again } : {}), forget }
}
