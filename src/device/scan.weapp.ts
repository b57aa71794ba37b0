import Taro from '@tarojs/taro'
import type { Scanned } from './scanned'

export type { Scanned }

/** WeChat's scanner has its own screen. */
export const canLiveScan: boolean = false

/** Only the web has a camera in the page. */
export const startScan = async (_holderId: string, _onText: (text: string) => void): Promise<(() => void) | undefined> => undefined

/** Opens WeChat's scanner. A code of this mini-program comes with its page and query as `path`. */
export const scanCode = async (): Promise<Scanned> => {
  try {
    const found: { readonly result?: string; readonly path?: string } = await Taro.scanCode({})
    if (!found.result && !found.path) return { ok: false, why: 'not-read' }
    return { ok: true, text: found.result ?? '', ...(found.path ? { path: found.path } : {}) }
  } catch (fault) {
    const { errMsg } = (fault ?? {}) as { readonly errMsg?: string }
    return { ok: false, why: errMsg?.includes('cancel') ? 'cancelled' : 'not-read' }
  }
}
