import { action } from './action'
import { none } from './fields'

/** What a person may be told of outside, in WeChat, with the words that fit a field of at most five characters. */
export const messageKinds = {
  submitted: '已提交',
  returned: '退回补正',
  approved: '审核通过',
  rejected: '未通过',
  assigned: '已赋码',
  expiring: '即将到期',
} as const
export type MessageKind = keyof typeof messageKinds

/** The taps on which WeChat is asked, each with the kinds that it is asked for: at most five on one tap (WeChat). */
export const messageOccasions = {
  apply: ['submitted', 'returned', 'approved', 'rejected', 'assigned'],
  expiry: ['expiring'],
} as const satisfies Readonly<Record<string, readonly MessageKind[]>>
export type MessageOccasion = keyof typeof messageOccasions

/** WeChat's ids of the templates to ask for on one tap. */
export interface MessagesAsked {
  readonly templateIds: readonly string[]
  /** each yes is good for one message; otherwise for all, until the person says no */
  readonly once: boolean
}

/** What to ask for; an occasion for which this installation sends nothing is absent. */
export const asked = action<Readonly<Partial<Record<MessageOccasion, MessagesAsked>>>>()('account', 'messages', 'read', none)
