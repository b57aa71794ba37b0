import { type asked as contract, type MessageOccasion, type MessagesAsked, messageOccasions } from '../../contract/messages'
import { ok } from '../../contract/reply'
import type { MessageTemplate, MessageTemplates } from '../../server/ports/messages'
import type { Read } from '../../server/ports/use-case'

const askedOn = (occasion: MessageOccasion, templates: MessageTemplates): MessagesAsked | undefined => {
  const found: MessageTemplate[] = messageOccasions[occasion].flatMap(kind => templates[kind] ?? [])
  const templateIds = [...new Set(found.map(({ id }) => id))]
  return templateIds.length === 0 ? undefined : { templateIds, once: found.every(({ lasting }) => !lasting) }
}

/** For which messages WeChat is asked, and on which tap. Nothing where WeChat is not set up, or no template is. */
export const messages: Read<typeof contract> = async (_input, { messages: templates = {} }) => {
  const occasions = Object.keys(messageOccasions) as MessageOccasion[]
  const pairs = occasions.map(occasion => [occasion, askedOn(occasion, templates)] as const)
  return ok(Object.fromEntries(pairs.filter(([, asked]) => asked !== undefined)))
}
