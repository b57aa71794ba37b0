import { pictureSize } from '../../domain/picture'
import type { Services } from '../../server/ports/services'
import type { WeChat } from '../../server/ports/wechat'

/** the page that reads a code's symbols from its scene (domain/entry.ts) */
const page = 'pages/credit/index'
/** px, the most that WeChat draws: 300 dpi up to 108 mm */
const width = 1280
/** a product has to fit one reply of a cloud function (1 MB as base64) beside its letters */
const mostBytes = 450 * 1024

const isUsable = (bytes: Uint8Array): boolean => {
  const size = pictureSize(bytes)
  return size !== null && size.width === size.height && size.width >= 280 && bytes.length <= mostBytes
}

type Needs = Pick<Services, 'blobs' | 'secrets' | 'wechat'>

/** One place for one code of one mini-program in one version: a code that opens the trial version is never printed for the public. */
const placeOf = ({ secrets }: Needs, wechat: WeChat, symbols: string): string =>
  `MINI${secrets.keyedHash('mini-code', `${wechat.codesOpen} ${page} ${width} ${symbols}`).slice(0, 36).toUpperCase()}`

const fetchOnce = async (needs: Needs, wechat: WeChat, symbols: string): Promise<Uint8Array | undefined> => {
  const place = placeOf(needs, wechat, symbols)
  // printing waits neither for a storage that is out of order nor for room on a full disk: it is drawn again then
  const kept = await needs.blobs.get(place).catch(() => null)
  if (kept && isUsable(kept)) return kept
  const drawn = await wechat.miniCode(symbols, page, width)
  if (!drawn.ok || !isUsable(drawn.value)) return undefined
  await needs.blobs.put(place, drawn.value).catch(() => undefined)
  return drawn.value
}

const coming = new WeakMap<WeChat, Map<string, Promise<Uint8Array | undefined>>>()

/**
 * The mini-program code of a code's symbols, drawn by WeChat at the first need and kept. Nothing when WeChat gives none; that is never
 * kept. Who asks for one that is on its way waits for the same answer.
 */
export const miniCodeOf = (symbols: string, needs: Needs): Promise<Uint8Array | undefined> => {
  const { wechat } = needs
  if (!wechat) return Promise.resolve(undefined)
  const under = coming.get(wechat) ?? new Map<string, Promise<Uint8Array | undefined>>()
  coming.set(wechat, under)
  const answer = under.get(symbols) ?? fetchOnce(needs, wechat, symbols).finally(() => under.delete(symbols))
  under.set(symbols, answer)
  return answer
}
