import type { Reply } from '../../contract/reply'

/** Who somebody is in WeChat, for this mini-program. The session_key stays behind the port. */
export interface WeChatIdentity {
  readonly openid: string
  readonly unionid?: string
}

/** What a subscribed message says; each field is cut to what its kind may hold (thing 20, phrase 5 characters). */
export interface WeChatMessage {
  readonly openid: string
  readonly templateId: string
  /** page of the mini-program with its query, no leading slash */
  readonly page: string
  /** by the template's field names: thing1, phrase2, time3 … */
  readonly fields: Readonly<Record<string, string>>
}

export type TextScene = 'profile' | 'comment' | 'forum' | 'log'

/**
 * WeChat's services over HTTPS. Expected noes are values: `login-code-invalid`, `phone-code-invalid`, `too-many` (a quota), `invalid-input` (a field that
 * the platform refuses), `unavailable` (no answer, or one that makes no sense).
 */
export interface WeChat {
  /** which mini-program, in which version, its codes open: a code of another is another code */
  readonly codesOpen: string
  /** 小程序登录: a code of wx.login, valid five minutes, once */
  identityOf(code: string): Promise<Reply<WeChatIdentity>>
  /** 手机号快速验证: a code of a tap on the button, valid five minutes, once; the number without +86, a foreign one with its country code */
  phoneOf(code: string): Promise<Reply<string>>
  /** 小程序码: bytes of a PNG or JPEG that opens the page with this scene (≤ 32 characters), `width` px 280–1280.
   * `too-many` also when this process has used up its share of the 5,000 a minute */
  miniCode(scene: string, page: string, width: number): Promise<Reply<Uint8Array>>
  /** 订阅消息; `sent: false` when the person has not asked for it, or no longer */
  send(message: WeChatMessage): Promise<Reply<{ readonly sent: boolean }>>
  /** 文本内容安全: the person must have used the mini-program within two hours */
  checkText(text: string, openid: string, scene: TextScene): Promise<Reply<'pass' | 'review' | 'risky'>>
}
