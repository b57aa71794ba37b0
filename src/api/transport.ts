import { type Reply, refuse } from '../../contract/reply'
import { noteInstallation } from '../device/installation'

/** No answer at all: the network, or a host that is down. What was asked may or may not have been done. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** ms: a mobile network may be slow, a person does not wait longer */
export const patience = 15_000

const answered = async (work: Promise<Response>): Promise<Reply<unknown>> => {
  const response = await work.catch((cause: unknown) => {
    throw new NoAnswer('no answer', { cause })
  })
  noteInstallation(response.headers.get('x-installation'))
  try {
    return (await response.json()) as Reply<unknown>
  } catch {
    // a proxy's page instead of an answer
    return refuse('unavailable')
  }
}

const options = (body: BodyInit, headers: HeadersInit = {}): RequestInit => ({
  method: 'POST',
  body,
  headers,
  credentials: 'same-origin',
  signal: AbortSignal.timeout(patience),
})

/** POSTs JSON to this page's own host; the session goes along as its cookie. Throws NoAnswer. */
export const post = (path: string, body: unknown): Promise<Reply<unknown>> =>
  answered(fetch(path, options(JSON.stringify(body), { 'content-type': 'application/json' })))

/** Asks for what anybody may read. The browser revalidates by ETag. Throws NoAnswer. */
export const get = (path: string): Promise<Reply<unknown>> =>
  answered(fetch(path, { cache: 'no-cache', credentials: 'omit', signal: AbortSignal.timeout(patience) }))

/** POSTs one file. A file may take four times as long as a question. Throws NoAnswer. */
export const postFile = (
  path: string,
  file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<Reply<unknown>> => {
  const form = new FormData()
  form.append('file', new Blob([file.bytes]), file.name)
  return answered(fetch(path, { ...options(form), signal: AbortSignal.timeout(4 * patience) }))
}

/** Where the host's own files are; the session's cookie goes along. */
export const addressOf = (path: string): string => path

/** Addresses that an Image can show at once. */
export const showable = async (path: string): Promise<string> => path
