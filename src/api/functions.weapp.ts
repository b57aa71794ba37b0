import Taro from '@tarojs/taro'
import { files } from '../../contract'
import type { ScanAnswer } from '../../contract/credit-page'
import { ok, type Reply, refuse } from '../../contract/reply'
import { noteInstallation } from '../device/installation'
import { randomName } from '../device/random-name.weapp'
import { bytesOf } from './bytes-of'
import { readFault } from './cloud-fault'
import { NoAnswer, patience } from './no-answer'
import { patiently } from './patiently'
import { requestId } from './request-id'
import type { Way } from './way'
import { within } from './within'

/** Set by the build (config/index.ts): the environment whose functions answer. */
declare const CLOUDBASE_ENV: string

/** bytes of one call's data: the platform refuses more */
const mostData = 100 * 1024
/** pages of codes whose rev is told with the next scan of them */
const mostKept = 10

/** Setting type and re-encoding pictures take longer than a question, and more so the first time. */
const patienceWith = (audience: string): number => (audience === 'print' || audience === 'files' ? 2 * patience : patience)

/** The mini-program's way to CloudBase's functions: WeChat itself says with each call who calls. Made when it is taken, else not built in. */
export const wayByFunctions = (): Way => {
  let begun = false
  const begin = () => {
    if (begun) return
    begun = true
    Taro.cloud.init({ env: CLOUDBASE_ENV, traceUser: false })
    // a demonstration runs on no functions: whatever this phone has heard of another installation is over
    noteInstallation('production')
  }

  /** What the platform answers; its failures as a refusal, or as NoAnswer where nobody knows what was done. */
  const told = async <T>(ms: number, work: () => Promise<T>, answer: (value: T) => Reply<unknown>): Promise<Reply<unknown>> => {
    begin()
    try {
      return answer(await within(ms, work()))
    } catch (fault) {
      const read = fault instanceof NoAnswer ? fault : readFault(fault)
      if (read instanceof NoAnswer) throw read
      return read
    }
  }

  const ask: Way['ask'] = async (audience, action, asked) => {
    const data = { action, ...asked }
    if (bytesOf(JSON.stringify(data)) > mostData) return refuse('too-large')
    return told(
      patienceWith(audience),
      () => Taro.cloud.callFunction({ name: audience, data }),
      ({ result }) =>
        typeof result === 'object' && result !== null && 'ok' in result ? (result as Reply<unknown>) : refuse('unavailable'),
    )
  }

  let kept: readonly { readonly symbols: string; readonly answer: Extract<ScanAnswer, { page: unknown }> }[] = []
  /** A page that was seen in this visit is sent again only when it has changed. */
  const scan: Way['scan'] = async symbols => {
    const held = kept.find(one => one.symbols === symbols)?.answer
    const reply = (await ask('citizen', 'scan', { input: { symbols, ...(held ? { ifRev: held.page.rev } : {}) } })) as Reply<ScanAnswer>
    if (!reply.ok) return reply
    if (reply.value.kind === 'unchanged') return held ? ok(held) : refuse('unavailable')
    const others = kept.filter(one => one.symbols !== symbols)
    kept = 'page' in reply.value ? [{ symbols, answer: reply.value }, ...others].slice(0, mostKept) : others
    return reply
  }

  /** Puts a picture where only functions look, under a name that nobody can guess. */
  const putPicture = (filePath: string): Promise<Reply<unknown>> => {
    const [, ending = 'jpg'] = /\.([0-9a-z]{1,5})$/.exec(filePath.toLowerCase()) ?? []
    return told(
      4 * patience,
      async () => Taro.cloud.uploadFile({ cloudPath: `incoming/${await randomName()}.${ending}`, filePath }),
      ({ fileID }) => ok(fileID),
    )
  }

  return {
    begin,
    knownByCall: true,
    ask,
    scan,
    session: async () => refuse('unknown-action'),
    sendPhoto: async (kind, photo) => {
      // another try has another name: what the first has left is taken by nobody
      const put = await patiently<string>(() => putPicture(photo.path))
      if (!put.ok) return put
      const asked = { requestId: requestId(), input: { fileId: put.value, kind } }
      return patiently(() => ask('files', files.takePicture.name, asked))
    },
    pictureUrl: async id => {
      const reply = await patiently<{ readonly url: string }>(() => ask('files', files.showPicture.name, { input: { id } }))
      if (!reply.ok) throw new NoAnswer(reply.reason)
      return reply.value.url
    },
    publicUrl: () => undefined,
  }
}
