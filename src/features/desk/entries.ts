import { city } from '../../../city'
import type { Me } from '../../../contract/session'
import { type Role, roles } from '../../../contract/vocabulary'

/** One line of the side rail: a page, and which of its views. */
export interface DeskEntry {
  readonly id: string
  readonly label: string
  readonly page: string
  readonly view: string
  /** officers of these units alone have to do with it */
  readonly units?: ReadonlySet<string>
  /** what the host has to have for it */
  readonly needs?: 'ingest'
}

const queue = '/packages/department/pages/queue/index'
const importing = '/packages/department/pages/imports/index'
const collected: DeskEntry = { id: 'records', label: '归集记录', page: '/packages/department/pages/records/index', view: 'records' }
const stated: DeskEntry = { id: 'items', label: '企业自报', page: '/packages/department/pages/items/index', view: 'items' }
const covered: DeskEntry = { id: 'coverage', label: '应赋码覆盖', page: '/packages/department/pages/coverage/index', view: 'coverage' }
const carriers = new Set(city.sectors.flatMap(({ unitId, vehicles }) => (vehicles ? [unitId] : [])))
const driven: DeskEntry = {
  id: 'vehicles',
  label: '营运车辆',
  page: '/packages/department/pages/vehicles/index',
  view: 'vehicles',
  units: carriers,
}
const office = (page: string) => `/packages/office/pages/${page}/index`

const entries: Readonly<Partial<Record<Role, readonly DeskEntry[]>>> = {
  officer: [
    { id: 'submitted', label: '待审核', page: queue, view: 'submitted' },
    { id: 'approved', label: '已审核', page: queue, view: 'approved' },
    { id: 'assigned', label: '已赋码', page: queue, view: 'assigned' },
    { id: 'returned', label: '退回', page: queue, view: 'returned' },
    { id: 'rejected', label: '驳回', page: queue, view: 'rejected' },
    stated,
    { id: 'imports', label: '归集', page: importing, view: 'imports' },
    collected,
    driven,
    covered,
  ],
  office: [
    { id: 'assign', label: '待赋码', page: office('assign'), view: 'assign' },
    { id: 'queues', label: '各单位队列', page: office('assign'), view: 'queues' },
    { id: 'codes', label: '诚信码', page: office('codes'), view: 'codes' },
    { id: 'jobs', label: '赋码任务', page: office('jobs'), view: 'jobs' },
    { id: 'mismatches', label: '现场不一致', page: office('codes'), view: 'mismatches' },
    stated,
    collected,
    driven,
    covered,
  ],
  admin: [
    { id: 'units', label: '单位', page: office('admin'), view: 'units' },
    { id: 'officers', label: '人员', page: office('admin'), view: 'officers' },
    { id: 'keys', label: '接口', page: office('admin'), view: 'keys', needs: 'ingest' },
  ],
  auditor: [{ id: 'audit', label: '审计', page: office('audit'), view: 'audit' }],
}

const concerns = (me: Me, role: Role, { units, needs }: DeskEntry): boolean =>
  (needs === undefined || me[needs]) &&
  (role !== 'officer' || !units || me.roles.some(one => one.role === role && one.unitId !== undefined && units.has(one.unitId)))

/** The rail of everything this person may open, in the order of their roles; two units of one role open the same. */
export const entriesOf = (me: Me): readonly DeskEntry[] =>
  [...new Set(me.roles.map(({ role }) => role))].flatMap(role => (entries[role] ?? []).filter(entry => concerns(me, role, entry)))

/** In whose name the person works here: the units of the first of their posts, or the post where it belongs to none. */
export const unitOf = (me: Me): string => {
  const post = me.roles.find(({ role }) => entries[role] !== undefined)
  if (!post) return ''
  const units = me.roles.flatMap(({ role, unitName }) => (role === post.role && unitName ? [unitName] : []))
  return [...new Set(units)].join('、') || roles[post.role]
}
