import type { GenericSchema } from 'valibot'
import { routes as account } from '../../cloudfunctions/account/routes'
import { routes as admin } from '../../cloudfunctions/admin/routes'
import { routes as citizen } from '../../cloudfunctions/citizen/routes'
import { routes as department } from '../../cloudfunctions/department/routes'
import { routes as entity } from '../../cloudfunctions/entity/routes'
import { routes as office } from '../../cloudfunctions/office/routes'
import { checkedTexts } from '../../contract/vocabulary'

interface Shape {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly wrapped?: Shape
  readonly item?: Shape
  /** of a record: what stands under its names */
  readonly value?: Shape
  readonly options?: readonly (Shape | string)[]
  readonly pipe?: readonly { readonly type: string }[]
}

/** Paths of all texts that are held to no form: whatever a person wants to say. */
const freeTexts = (shape: Shape, path: string): string[] => {
  if (shape.type === 'string') return shape.pipe?.some(step => step.type === 'regex') ? [] : [path]
  if (shape.entries) return Object.entries(shape.entries).flatMap(([name, one]) => freeTexts(one, `${path}.${name}`))
  const inner = [shape.wrapped, shape.item, shape.value, ...(shape.options ?? [])].filter((one): one is Shape => typeof one === 'object')
  return inner.flatMap(one => freeTexts(one, path))
}

const codeOrId = 'a code, looked up in a list and kept nowhere as text'
const onDuty = 'written by staff on duty, from a desk where the platform checks nothing; in the audit trail'
const atHandingIn = 'checked when the application is handed in: until then its owner alone sees it'

const checkedItem = 'checked when the item is handed in; nobody outside of the entity and its unit sees it before the unit has confirmed it'

/** Every text that can be typed into a write, and who has looked at it before others read it. A new one is a decision. */
const known: Readonly<Record<string, string>> = {
  'citizen/confirm-site.symbols': codeOrId,
  'entity/enrol.details.name': atHandingIn,
  'entity/enrol.details.address': atHandingIn,
  'entity/enrol.details.uscc': codeOrId,
  'entity/enrol.details.districtCode': codeOrId,
  'entity/enrol.details.sectorId': codeOrId,
  'entity/save-draft.details.name': atHandingIn,
  'entity/save-draft.details.address': atHandingIn,
  'entity/save-draft.details.uscc': codeOrId,
  'entity/save-draft.details.districtCode': codeOrId,
  'entity/save-draft.details.sectorId': codeOrId,
  'entity/sign-commitment.signerName': atHandingIn,
  'entity/sign-commitment.templateId': codeOrId,
  'entity/invite-agent.uscc': codeOrId,
  'entity/join-as-agent.code': codeOrId,
  'entity/remove-agent.uscc': codeOrId,
  'entity/save-item.uscc': codeOrId,
  'entity/save-item.fields': checkedItem,
  'department/decide-item.reason': onDuty,
  'department/withdraw-item.reason': onDuty,
  'department/decide.reason': onDuty,
  'department/comment.text': onDuty,
  'department/begin-import.fileName': onDuty,
  'department/correct-record.fields': onDuty,
  'department/correct-record.reason': onDuty,
  'department/withdraw-record.reason': onDuty,
  'department/save-vehicle.uscc': codeOrId,
  'department/save-vehicle.plate': onDuty,
  'department/save-vehicle.plateKind': onDuty,
  'department/save-vehicle.permit': onDuty,
  'department/change-vehicle.reason': onDuty,
  'office/change-code.reason': onDuty,
  'admin/save-unit.name': onDuty,
  'admin/save-unit.shortName': onDuty,
  'admin/invite.displayName': onDuty,
  'admin/accept-invitation.code': codeOrId,
  'admin/make-ingest-key.label': onDuty,
}

it('every text that is typed for others to read is checked by the platform, or written by staff', () => {
  const writes = [...citizen, ...entity, ...department, ...office, ...admin, ...account].filter(({ action }) => action.kind === 'write')
  const found = writes.flatMap(({ action }) =>
    freeTexts(action.input as GenericSchema as unknown as Shape, `${action.audience}/${action.name}`),
  )
  expect(found.sort()).toEqual(Object.keys(known).sort())
  const checked = Object.keys(known).filter(path => known[path] === atHandingIn)
  expect(new Set(checked.map(path => path.split('.').pop()))).toEqual(new Set(Object.keys(checkedTexts)))
})
