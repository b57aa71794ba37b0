import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Parameters } from './actions'
import { unknown } from './refusal'

/** What begins the id of each file of this environment: environment and bucket. */
export const storageRoot = 'cloud://wire-double.7769-wire-double-1250000000/'

/** Letters that a path may have, as documented; no slash at its beginning, no empty step. */
const pathForm = /^[0-9A-Za-z_.*!-]+(?:\/[0-9A-Za-z_.*!-]+)*$/
const mostFilesAtOnce = 50
const longestAge = 86_400
/** bytes of a small file that is put in one piece */
const largest = 50 * 1024 * 1024

const errorXml = (code: string) =>
  `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${code}</Message><RequestId>wire</RequestId><TraceId>wire</TraceId></Error>`

const listOf = (value: unknown, name: string): readonly unknown[] => {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostFilesAtOnce) unknown(`${name} of this length`)
  return value as readonly unknown[]
}

const only = (parameters: object, ...names: readonly string[]): void => {
  for (const name of Object.keys(parameters)) if (!names.includes(name)) unknown(`the parameter ${name}`)
}

/** The private file storage beside the database: what the SDK's calls cause on the wire, and the addresses that they are told. */
export class Storage {
  readonly files = new Map<string, Uint8Array>()
  private readonly permits = new Map<string, { readonly path: string; readonly until: number }>()

  /** @param origin where this double listens, known once it does */
  constructor(private readonly origin: () => string) {}

  readonly actions: Readonly<Record<string, (given: Parameters) => Record<string, unknown>>> = {
    'storage.getUploadMetadata': given => {
      only(given, 'path', 'method')
      const { path, method } = given
      if (typeof path !== 'string' || !pathForm.test(path) || method !== 'put') unknown(`an upload of ${String(path)}`)
      const permit = this.permit(String(path), 900)
      const fileId = storageRoot + path
      const data = { url: this.address(String(path)), token: `token-${permit}`, authorization: permit, fileId, cosFileId: `cos-${permit}` }
      return { data }
    },
    'storage.batchGetDownloadUrl': given => {
      only(given, 'file_list')
      return { data: { download_list: listOf(given.file_list, 'file_list').map(one => this.download(one as Parameters)) } }
    },
    'storage.batchDeleteFile': given => {
      only(given, 'fileid_list')
      const gone = (fileID: unknown) => {
        const there = this.files.delete(this.pathOf(fileID))
        return { fileID, code: there ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
      }
      return { data: { delete_list: listOf(given.fileid_list, 'fileid_list').map(gone) } }
    },
  }

  /** The bytes themselves, which go past the signed interface. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', this.origin())
    const path = decodeURIComponent(url.pathname.slice('/cos/'.length))
    if (request.method === 'PUT') return this.receive(path, request, response)
    const permit = this.permits.get(url.searchParams.get('sign') ?? '')
    if (request.method !== 'GET' || permit?.path !== path || permit.until < Date.now()) {
      response.writeHead(403).end(errorXml('AccessDenied'))
      return
    }
    const bytes = this.files.get(path)
    response.writeHead(bytes ? 200 : 404).end(bytes ?? errorXml('NoSuchKey'))
  }

  private async receive(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers } = request
    const permit = this.permits.get(String(headers.authorization))
    const name = String(headers.authorization)
    const asTold = headers['x-cos-security-token'] === `token-${name}` && headers['x-cos-meta-fileid'] === `cos-${name}`
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const bytes = Buffer.concat(chunks)
    if (permit?.path !== path || !asTold || headers.key !== encodeURIComponent(path)) response.end(errorXml('SignatureDoesNotMatch'))
    else if (bytes.length > largest) response.end(errorXml('EntityTooLarge'))
    else {
      this.files.set(path, bytes)
      response.end()
    }
  }

  private download(given: Parameters): Record<string, unknown> {
    only(given, 'fileid', 'max_age')
    const { fileid: fileID, max_age: age } = given
    if (typeof age !== 'number' || age < 1 || age > longestAge) unknown(`the age ${String(age)}`)
    const path = this.pathOf(fileID)
    if (!this.files.has(path)) return { fileID, tempFileURL: '', code: 'STORAGE_FILE_NONEXIST' }
    return { fileID, tempFileURL: `${this.address(path)}?sign=${this.permit(path, Number(age))}`, code: 'SUCCESS' }
  }

  private pathOf(fileID: unknown): string {
    if (typeof fileID !== 'string' || !fileID.startsWith(storageRoot)) return unknown(`the file ${String(fileID)}`)
    return fileID.slice(storageRoot.length)
  }

  private permit(path: string, seconds: number): string {
    const name = randomBytes(12).toString('hex')
    this.permits.set(name, { path, until: Date.now() + seconds * 1000 })
    return name
  }

  private address(path: string): string {
    return `${this.origin()}/cos/${path}`
  }
}
