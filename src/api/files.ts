import { useEffect, useState } from 'react'
import type { Reply } from '../../contract/reply'
import type { FileKind } from '../../contract/vocabulary'
import type { Photo } from '../device/choose-photo'
import { once } from './patiently'
import { way } from './transport'

/** Sends one picture; the answer's id goes into the application. Sent twice it would be there twice: a person decides on that. */
export const uploadPhoto = (kind: FileKind, photo: Photo): Promise<Reply<{ readonly id: string }>> => once(() => way.sendPhoto(kind, photo))

/** Addresses under which an Image can show these files, by id; an id that is still coming, or may not be seen, has none. */
export const useFileUrls = (ids: readonly (string | undefined)[]): Readonly<Record<string, string>> => {
  const [urls, setUrls] = useState<Readonly<Record<string, string>>>({})
  const key = ids.filter(Boolean).join(' ')
  useEffect(() => {
    let gone = false
    for (const id of key === '' ? [] : key.split(' '))
      way.pictureUrl(id).then(
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

/** Where a shop front is, by the path on its public page: nothing while that is being asked for, empty when it cannot be had. */
export const usePublicFileUrl = (path: string): string | undefined => {
  const direct = way.publicUrl(path)
  const [found, setFound] = useState<string>()
  useEffect(() => {
    if (direct !== undefined) return undefined
    let gone = false
    const take = (url: string) => void (gone || setFound(url))
    setFound(undefined)
    way.pictureUrl(path.slice(path.lastIndexOf('/') + 1)).then(take, () => take(''))
    return () => {
      gone = true
    }
  }, [path, direct])
  return direct ?? found
}

/** Where pictures of a public page are, all of them, when somebody wants them large: those that cannot be had are left out. */
export const publicFileUrls = async (paths: readonly string[]): Promise<readonly string[]> => {
  const found = paths.map(path => way.publicUrl(path) ?? way.pictureUrl(path.slice(path.lastIndexOf('/') + 1)).catch(() => ''))
  return (await Promise.all(found)).filter(url => url !== '')
}
