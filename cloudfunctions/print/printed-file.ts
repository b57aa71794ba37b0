import type { PrintedFile } from '../../contract/print'

/** letters of a name that every file system takes, with room for what the file is */
const nameLetters = 40

const encode = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')

/** A file to keep: named after the entity, without what a file system would read as a path. */
export const printedFile = (entityName: string, what: string, ending: string, mime: string, bytes: Uint8Array): PrintedFile => {
  const plain = entityName.replace(/[\\/:*?"<>|\s.]+/g, '_')
  return { fileName: `${[...plain].slice(0, nameLetters).join('')}-${what}.${ending}`, mime, base64: encode(bytes) }
}
