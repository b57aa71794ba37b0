import { type MessageKind, messageKinds } from '../../contract/messages'
import { dayAndTime, lastDay } from '../../domain/calendar'
import type { OutboxMessage } from '../../server/ports/collections'
import type { MessageTemplate, MessageValue } from '../../server/ports/messages'
import type { Store } from '../../server/ports/store'
import type { WeChatMessage } from '../../server/ports/wechat'
import { unitNames } from '../shared/unit'

/** At most twenty characters each. An officer's own words are not among them: they may hold what is nobody else's business. */
const notes: Readonly<Record<MessageKind, string>> = {
  submitted: '已收到，请等待审核',
  returned: '请按说明修改后再提交',
  approved: '请等待信用办赋码',
  rejected: '请打开申请查看原因',
  assigned: '可以亮码了，请点开查看',
  expiring: '到期后可重新申请、再签承诺',
}

const page = (applicationId: string): string => `packages/entity/pages/application/index?id=${applicationId}`

/** What is sent for a row of the outbox, as its application and unit stand now; nothing when the application is gone. */
export const messageOf = async (
  store: Store,
  { kind, applicationId, at, until }: OutboxMessage,
  { id, fields }: MessageTemplate,
): Promise<Omit<WeChatMessage, 'openid'> | null> => {
  const application = await store.get('applications', applicationId)
  if (!application) return null
  const over = until !== undefined && at >= until
  const values: Readonly<Record<MessageValue, string>> = {
    entity: application.body.entity.name,
    unit: (await unitNames(store, application.body.unitId)).name,
    subject: kind === 'expiring' ? '诚信码到期' : '诚信码申请',
    result: over ? '已到期' : messageKinds[kind],
    note: notes[kind],
    number: applicationId,
    time: until === undefined ? dayAndTime(at) : `${lastDay(until)} 23:59`,
  }
  const filled = Object.entries(fields).map(([field, value]) => [field, values[value]] as const)
  return { templateId: id, page: page(applicationId), fields: Object.fromEntries(filled) }
}
