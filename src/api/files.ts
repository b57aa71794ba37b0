import { useEffect, useState } from 'react'
import type { Reply } from '../../contract/reply'
import type { FileKind } from '../../contract/vocabulary'
import type { Photo } from '../device/choose-photo'
import { patiently } from './call'
import { sendPhoto } from './send-photo'
import { addressOf, showable } from './transport'

/** Uploads one picture; the answer's id goes into the application. */
export const uploadPhoto = (kind: FileKind, photo: Photo): Promise<Reply<{ readonly id: string }>> =>
  patiently(() => sendPhoto(`/files?kind=${kind}`, photo))

/** Where a shop front is: public, so that an Image may ask for it by itself. */
export const publicFileUrl = (path: string): string => addressOf(path)

/** Addresses under which an Image can show these files, by id; an id that is still coming, or may not be seen, has none. */
export const useFileUrls = (ids: readonly (string | undefined)[]): Readonly<Record<string, string>> => {
  const [urls, setUrls] = useState<Readonly<Record<string, string>>>({})
  const key = ids.filter(Boolean).join(' ')
  useEffect(() => {
    let gone = false
    for (const id of key === '' ? [] : key.split(' '))
      showable(`/files/${id}`).then(
        url => gone || setUrls(known => ({ ...known, [id]: url })),
        // not to be seen, or no network: the place stays empty and says so
        () => undefined,
      )
    return () => {
      gone = true
    }
  }, [key])
  return urls
}
