import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { blobPath, isBlobId } from '../../server/adapters/blobs'
import { digestOf, type Measured, measure, namesIn, sync } from './disk'
import { readLines } from './lines'

export interface Picture extends Measured {
  readonly id: string
}

// pictures are small and each is waited for on the disk: a few at once
const atOnce = 8

async function* idsIn(folder: string): AsyncGenerator<readonly string[]> {
  for (const letters of (await namesIn(folder)) ?? []) {
    const ids = ((await namesIn(join(folder, letters))) ?? []).filter(isBlobId)
    for (let i = 0; i < ids.length; i += atOnce) yield ids.slice(i, i + atOnce)
  }
}

const takeOne = async (from: string, to: string, id: string): Promise<Picture> => {
  const bytes = await readFile(blobPath(from, id))
  const path = blobPath(to, id)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(path, bytes, { flag: 'wx', mode: 0o600 })
  await sync(path)
  return { id, bytes: bytes.length, sha256: digestOf(bytes) }
}

/** Copies every picture that is whole, and gives a line for each. `seen` hears of every one. */
export async function* takePictures(from: string, to: string, seen: (picture: Picture) => void): AsyncGenerator<string> {
  for await (const ids of idsIn(from)) {
    const taken = await Promise.all(ids.map(id => takeOne(from, to, id)))
    for (const picture of taken) seen(picture)
    yield taken.map(picture => `${JSON.stringify(picture)}\n`).join('')
  }
}

async function* listed(list: string): AsyncGenerator<readonly Picture[]> {
  for await (const lines of readLines(list))
    for (let i = 0; i < lines.length; i += atOnce) yield lines.slice(i, i + atOnce).map(line => JSON.parse(line) as Picture)
}

/** The first picture of the list that is missing or not as it was, or null; a name that could lead elsewhere is not as it was either. */
export const spoiltPicture = async (list: string, folder: string): Promise<string | null> => {
  for await (const pictures of listed(list)) {
    const found = await Promise.all(
      pictures.map(async ({ id, bytes, sha256 }) => {
        const now = isBlobId(id) ? await measure(blobPath(folder, id)) : null
        return now?.bytes === bytes && now.sha256 === sha256
      }),
    )
    const at = found.indexOf(false)
    if (at >= 0) return pictures[at]?.id ?? ''
  }
  return null
}

/** Copies every picture of the list. */
export const putPictures = async (list: string, from: string, to: string): Promise<number> => {
  let count = 0
  for await (const pictures of listed(list)) {
    await Promise.all(
      pictures.map(async ({ id }) => {
        const path = blobPath(to, id)
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        await copyFile(blobPath(from, id), path)
        await sync(path)
      }),
    )
    count += pictures.length
  }
  return count
}
