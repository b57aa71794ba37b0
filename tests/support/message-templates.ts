import type { MessageTemplates } from '../../server/ports/messages'

/** Templates as a city might choose them; two kinds share one, as they do where one template tells of every result. */
export const messageTemplates = {
  submitted: { id: 'S'.repeat(43), lasting: false, fields: { thing1: 'entity', character_string2: 'number', time3: 'time' } },
  returned: { id: 'R'.repeat(43), lasting: false, fields: { thing1: 'entity', phrase2: 'result', thing3: 'note', date4: 'time' } },
  approved: { id: 'R'.repeat(43), lasting: false, fields: { thing1: 'entity', phrase2: 'result', thing3: 'note', date4: 'time' } },
  assigned: { id: 'A'.repeat(43), lasting: false, fields: { thing1: 'entity', phrase2: 'subject', thing3: 'unit', time4: 'time' } },
  expiring: { id: 'E'.repeat(43), lasting: false, fields: { thing1: 'entity', phrase2: 'result', date3: 'time', thing4: 'note' } },
} as const satisfies MessageTemplates
