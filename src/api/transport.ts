import { type Reply, refuse } from '../../contract/reply'
import { noteInstallation } from '../device/installation'
import { learnInstallation } from './learn-installation'
import { NoAnswer, patience } from './no-answer'
import type { Way } from './way'

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

/** POSTs JSON to this page's own host; the session goes along as its cookie. */
const post = (path: string, body: unknown): Promise<Reply<unknown>> =>
  answered(fetch(path, options(JSON.stringify(body), { 'content-type': 'application/json' })))

/** Asks for what anybody may read. The browser revalidates by ETag. */
const get = (path: string): Promise<Reply<unknown>> =>
  answered(fetch(path, { cache: 'no-cache', credentials: 'omit', signal: AbortSignal.timeout(patience) }))

/** The browser's way: its own host, over HTTP. */
export const way: Way = {
  begin: () => learnInstallation(() => get('/healthz')),
  knownByCall: false,
  ask: (audience, action, asked) => post(`/api/${audience}/${action}`, asked),
  scan: symbols => get(`/api/scan/${encodeURIComponent(symbols)}`),
  session: post,
  sendPhoto: async (kind, photo) => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(await photo.bytes())]), photo.name)
    // a file may take four times as long as a question
    return answered(fetch(`/files?kind=${kind}`, { ...options(form), signal: AbortSignal.timeout(4 * patience) }))
  },
  // the session's cookie goes along by itself
  pictureUrl: async id => `/files/${id}`,
  publicUrl: path => path,
}
