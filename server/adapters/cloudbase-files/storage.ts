import { type CloudbaseOptions, type CloudFiles, lazyFiles } from '../cloudbase/client'

/** seconds for which an address of a file holds: long enough to open a page and to look, short enough to be of no use later */
const addressLasts = 600
/** ms for the bytes of one file */
const patience = 10_000

/** What the platform did not do, in its own words. It answers some failures as values, which must not pass for done. */
class StorageFault extends Error {
  override readonly name = 'StorageFault'
}

const codeOf = (answer: unknown): string => String((answer as { readonly code?: unknown } | undefined)?.code ?? 'no code')

/** The bytes, or null as soon as there are more than `most`: what is too large is never held whole. */
const withinLimit = async (body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> => {
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length
    if (length > most) {
      await reader.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** CloudBase's file storage, as far as it is needed: whole files by their path. Clients' rules do not bind a function. */
export class CloudStorage {
  private readonly files: () => CloudFiles
  private bucket: Promise<string> | undefined

  constructor(options: CloudbaseOptions = {}) {
    this.files = lazyFiles(options)
  }

  /** `cloud://<environment>.<bucket>/`, which begins the id of each file of this environment. Asked once, of the platform itself. */
  root(): Promise<string> {
    this.bucket ??= this.askRoot().catch((fault: unknown) => {
      this.bucket = undefined
      throw fault
    })
    return this.bucket
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    const fileContent = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const done = await this.files().uploadFile({ cloudPath: path, fileContent })
    if (!done.fileID) throw new StorageFault(`the file was not stored: ${codeOf(done)}`)
  }

  /** Where anybody may fetch the file for ten minutes; null when there is none. */
  async address(path: string): Promise<string | null> {
    const fileID = `${await this.root()}${path}`
    const answer = await this.files().getTempFileURL({ fileList: [{ fileID, maxAge: addressLasts }] })
    const [found] = answer.fileList ?? []
    if (!found) throw new StorageFault(`no address was given: ${codeOf(answer)}`)
    if (found.code === 'STORAGE_FILE_NONEXIST') return null
    if (found.code !== 'SUCCESS' || !found.tempFileURL) throw new StorageFault(`no address was given: ${found.code}`)
    return found.tempFileURL
  }

  /** All bytes of a file; null when there is none, `too-large` for more than `most`. */
  async read(path: string, most: number): Promise<Uint8Array | 'too-large' | null> {
    const address = await this.address(path)
    if (address === null) return null
    const answer = await fetch(address, { signal: AbortSignal.timeout(patience) })
    if (answer.status === 404) return null
    if (!answer.ok || !answer.body) throw new StorageFault(`the file was not handed out: status ${answer.status}`)
    return (await withinLimit(answer.body, most)) ?? 'too-large'
  }

  async remove(path: string): Promise<void> {
    const answer = await this.files().deleteFile({ fileList: [`${await this.root()}${path}`] })
    const [one] = answer.fileList ?? []
    if (one?.code !== 'SUCCESS' && one?.code !== 'STORAGE_FILE_NONEXIST')
      throw new StorageFault(`the file was not removed: ${codeOf(one ?? answer)}`)
  }

  private async askRoot(): Promise<string> {
    const probe = 'files/root'
    const answer = await this.files().getUploadMetadata({ cloudPath: probe })
    const fileId = answer.data?.fileId ?? ''
    if (!fileId.startsWith('cloud://') || !fileId.endsWith(`/${probe}`))
      throw new StorageFault(`the bucket was not named: ${codeOf(answer)}`)
    return fileId.slice(0, -probe.length)
  }
}
