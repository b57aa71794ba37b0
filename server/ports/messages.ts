import type { MessageKind } from '../../contract/messages'

/** What a field of a template may be filled with (docs/operations.md, "WeChat messages"). */
export const messageValues = {
  /** 主体名称 */
  entity: ['thing'],
  /** 办理单位 */
  unit: ['thing'],
  /** 事项, of five characters */
  subject: ['thing', 'phrase'],
  /** 结果, of at most five characters */
  result: ['thing', 'phrase'],
  /** 说明: what to do now */
  note: ['thing'],
  /** 编号 of the application */
  number: ['character_string'],
  /** when it happened, or until when a code is valid */
  time: ['time', 'date'],
} as const
export type MessageValue = keyof typeof messageValues

/** A template of this mini-program in WeChat, and what its fields (thing1, time2 …) are filled with. */
export interface MessageTemplate {
  readonly id: string
  /** 长期订阅: one yes is good for all that follow; otherwise for one message */
  readonly lasting: boolean
  readonly fields: Readonly<Record<string, MessageValue>>
}

/** The kinds that this installation sends, each with its template. */
export type MessageTemplates = Readonly<Partial<Record<MessageKind, MessageTemplate>>>
