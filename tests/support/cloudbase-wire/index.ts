import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { Actions, type Parameters } from './actions'
import { Refusal } from './refusal'
import { checkSignature } from './signature'
import { Storage, storageRoot } from './storage'
import { Versions } from './versions'

/** One call that the SDK made. */
export interface Call {
  readonly action: string
  readonly parameters: Parameters
}

export interface Wire {
  /** what the SDK is initialised with */
  readonly access: { readonly env: string; readonly secretId: string; readonly secretKey: string; readonly serviceUrl: string }
  readonly calls: readonly Call[]
  /** transactions that nobody has ended */
  readonly left: number
  /** the file storage, by path; what a test puts there was put there by somebody else */
  readonly files: Map<string, Uint8Array>
  /** the id of a file, as the platform names it */
  fileId(path: string): string
  /** the next call of this action is carried out, and its answer never arrives; or, `before`, it is lost on its way */
  lose(action: string, before?: 'before'): void
  stop(): Promise<void>
}

export interface WireOptions {
  readonly collections: readonly string[]
  /** ms that each answer takes */
  readonly delay?: number
}

const access = { env: 'wire-double', secretId: 'wire-double-id', secretKey: 'wire-double-key' }
const replyBytes = 1024 * 1024
const requestBytes = 5 * 1024 * 1024

const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const body = Buffer.concat(chunks)
  if (body.length > requestBytes) throw new Refusal('EXCEED_REQUEST_SIZE_LIMIT', 'the request is too large')
  return JSON.parse(body.toString())
}

const callOf = (body: Record<string, unknown>): Call => {
  const { action, envName, wxCloudApiToken, wxCloudbaseAccesstoken, tcb_sessionToken, crossAuthorizationToken, ...parameters } = body
  const tokens = [wxCloudApiToken, wxCloudbaseAccesstoken, tcb_sessionToken, crossAuthorizationToken]
  if (envName !== access.env || tokens.some(token => token !== '')) throw new Refusal('INVALID_ENV', 'another environment is meant')
  return { action: String(action), parameters }
}

/**
 * A small double of the wire between the SDK and CloudBase's document database and file storage. It knows the calls that our adapter causes and refuses
 * all others by name. What it shows is that our calls have the platform's form and hold under the isolation that the platform
 * documents; it is no proof that the platform behaves so.
 */
export const startWire = async ({ collections, delay = 0 }: WireOptions): Promise<Wire> => {
  const versions = new Versions()
  const actions = new Actions(versions, collections)
  const calls: Call[] = []
  const losses = new Map<string, 'before' | 'after'>()
  let origin = ''
  const storage = new Storage(() => origin)

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    checkSignature(request.headers, access.secretId)
    const call = callOf(await bodyOf(request))
    calls.push(call)
    const loss = losses.get(call.action)
    losses.delete(call.action)
    if (loss === 'before') return response.destroy()
    const ofStorage = storage.actions[call.action]
    const answer = ofStorage ? ofStorage(call.parameters) : actions.answer(call.action, call.parameters)
    const text = JSON.stringify({ requestId: `wire-${calls.length}`, ...answer })
    if (Buffer.byteLength(text) > replyBytes) throw new Refusal('EXCEED_MAX_RESPONSE_SIZE', 'the reply is too large')
    if (delay > 0) await sleep(delay)
    return loss ? response.destroy() : response.setHeader('content-type', 'application/json').end(text)
  }

  const server = createServer((request, response) => {
    const work = request.url?.startsWith('/cos/') ? storage.serve(request, response) : serve(request, response)
    work.catch((error: unknown) => {
      const { code, message } = error instanceof Refusal ? error : { code: 'SYS_ERR', message: String(error) }
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ code, message, requestId: `wire-${calls.length}` }))
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the double has no port')
  origin = `http://127.0.0.1:${address.port}`

  return {
    access: { ...access, serviceUrl: `${origin}/admin` },
    calls,
    files: storage.files,
    fileId: path => storageRoot + path,
    get left() {
      return versions.left
    },
    lose: (action, before) => losses.set(action, before ?? 'after'),
    stop: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
