import type { Clock } from '../../ports/services'
import { ask, type WeChatOptions } from './ask'

/** ms before its end at which a token is no longer begun with: no question outlives its token */
const margin = 5 * 60_000

/**
 * The access token, one for the whole process: whoever needs it while it is being fetched waits for the same answer. stable_token gives
 * all processes the same token until it ends (the platform's own rule), so that they need not agree among themselves.
 */
export class AccessToken {
  private held: { readonly token: string; readonly until: number } | undefined
  private coming: Promise<string | undefined> | undefined

  constructor(
    private readonly options: WeChatOptions,
    private readonly clock: Clock,
  ) {}

  /** The token, or nothing when WeChat gives none. */
  get(): Promise<string | undefined> {
    if (this.held && this.clock() < this.held.until - margin) return Promise.resolve(this.held.token)
    this.coming ??= this.fetch().finally(() => {
      this.coming = undefined
    })
    return this.coming
  }

  /** WeChat has refused this token: it is not used again. Another one that has come meanwhile stays. */
  drop(token: string): void {
    if (this.held?.token === token) this.held = undefined
  }

  private async fetch(): Promise<string | undefined> {
    const { appId, appSecret } = this.options
    const answer = await ask(
      this.options,
      '/cgi-bin/stable_token',
      {},
      { grant_type: 'client_credential', appid: appId, secret: appSecret },
    )
    if (answer.kind !== 'json' || answer.code !== 0) return undefined
    const { access_token: token, expires_in: seconds } = answer.body
    if (typeof token !== 'string' || typeof seconds !== 'number') return undefined
    this.held = { token, until: this.clock() + seconds * 1000 }
    return token
  }
}
