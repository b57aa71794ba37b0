import { request as ask } from 'node:http'
import { basename } from 'node:path'
import { handOver, handOverBytes } from '../realm'
import { answering, Fail, type Options } from './answer'
import type { Asked, World } from './world'

/** Requests that WeChat lets run at once; more wait, which a page should not need. */
const mostAtOnce = 10

/** The origin that the build was made for; the phone knows where it really listens. */
export const builtFor = 'http://127.0.0.1:8080'

interface Answered {
  readonly statusCode: number
  readonly header: Record<string, string>
  readonly body: Buffer
}

const send = (
  world: World,
  api: Asked['api'],
  options: Options,
  method: string,
  headers: object,
  body?: Buffer | string,
): Promise<Answered> => {
  const url = String(options.url)
  if (!/^https?:\/\//.test(url)) throw new Fail(`invalid url "${url}"`)
  if (!url.startsWith(`${builtFor}/`)) world.problems.note(api, `${url} is not in the domain list`)
  if (!world.phone.host) throw new Fail('net::ERR_INTERNET_DISCONNECTED')
  world.requests.push({ api, url: url.slice(builtFor.length) })
  world.open += 1
  if (world.open > mostAtOnce) world.problems.note(api, `${world.open} requests at once`)
  const sent = new Promise<Answered>((resolve, reject) => {
    const call = ask(`${world.phone.host}${url.slice(builtFor.length)}`, {
      method,
      headers: { ...headers, referer: 'https://servicewechat.com/touristappid/devtools/page-frame.html' },
    })
    call.on('error', fault => reject(new Fail(fault.message)))
    call.on('response', response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const header = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(',')]))
        resolve({ statusCode: response.statusCode ?? 0, header, body: Buffer.concat(chunks) })
      })
    })
    call.end(body)
  })
  return sent.finally(() => {
    world.open -= 1
  })
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const headersOf = ({ header }: Options): object => ({ ...(header as object | undefined) })

const request = (world: World) => async (options: Options) => {
  const { data } = options
  if (data !== undefined && typeof data !== 'string') world.problems.note('request', 'data is not the text that was meant to be sent')
  const method = String(options.method ?? 'GET')
  const { statusCode, header, body } = await send(world, 'request', options, method, headersOf(options), data as string | undefined)
  return { statusCode, header: handOver(world.realm, header), data: handOver(world.realm, parsed(body.toString('utf8'))), cookies: [] }
}

const readTemporary = (world: World, path: unknown): Uint8Array => {
  const bytes = world.phone.files.get(String(path))
  if (!bytes) throw new Fail(`file doesn't exist: ${String(path)}`)
  return bytes
}

const uploadFile = (world: World) => async (options: Options) => {
  const file = readTemporary(world, options.filePath)
  const edge = '----integrity-code-test'
  const head = `--${edge}\r\ncontent-disposition: form-data; name="${String(options.name)}"; filename="${basename(String(options.filePath))}"\r\ncontent-type: image/png\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${edge}--\r\n`)])
  const headers = { ...headersOf(options), 'content-type': `multipart/form-data; boundary=${edge}`, 'content-length': body.length }
  const answered = await send(world, 'uploadFile', options, 'POST', headers, body)
  // unlike request, uploadFile hands the body over as text
  return { statusCode: answered.statusCode, header: handOver(world.realm, answered.header), data: answered.body.toString('utf8') }
}

let downloads = 0

const downloadFile = (world: World) => async (options: Options) => {
  const { statusCode, header, body } = await send(world, 'downloadFile', options, 'GET', headersOf(options))
  downloads += 1
  const tempFilePath = `wxfile://tmp_download_${downloads}`
  world.phone.files.set(tempFilePath, body)
  return { statusCode, header: handOver(world.realm, header), tempFilePath }
}

const task = () => ({
  abort: () => undefined,
  onProgressUpdate: () => undefined,
  offProgressUpdate: () => undefined,
  onHeadersReceived: () => undefined,
})

/** What goes over the network, for real. */
export const httpApis = (world: World) => {
  const withTask = (api: ReturnType<typeof answering>) => (options: Options) => api(options) ?? task()
  return {
    request: withTask(answering(world, 'request', request(world))),
    uploadFile: withTask(answering(world, 'uploadFile', uploadFile(world))),
    downloadFile: withTask(answering(world, 'downloadFile', downloadFile(world))),
  }
}

export const readAsBuffer = (world: World, path: unknown): ArrayBuffer => handOverBytes(world.realm, readTemporary(world, path))
