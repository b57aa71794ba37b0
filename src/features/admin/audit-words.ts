import { roles } from '../../../contract/vocabulary'

const actions = new Map<string, string>([
  ['entity/enrol', '建立申请'],
  ['entity/save-draft', '修改申请'],
  ['entity/sign-commitment', '签署承诺'],
  ['entity/submit', '提交申请'],
  ['entity/withdraw', '撤回申请'],
  ['entity/application', '查看本人申请'],
  ['entity/invite-agent', '邀请经办人'],
  ['entity/join-as-agent', '加入为经办人'],
  ['entity/remove-agent', '移除经办人'],
  ['department/queue', '查看队列'],
  ['department/review', '查看申请'],
  ['department/decide', '审核'],
  ['department/comment', '辖区意见'],
  ['office/all-queues', '查看各单位队列'],
  ['office/assign', '赋码'],
  ['office/assign-batch', '批量赋码'],
  ['office/cancel-job', '停止赋码任务'],
  ['office/codes', '查看诚信码'],
  ['office/change-code', '变更诚信码'],
  ['admin/save-unit', '修改单位'],
  ['admin/officers', '查看人员'],
  ['admin/invite', '邀请人员'],
  ['admin/set-officer-disabled', '停用或恢复人员'],
  ['admin/accept-invitation', '接受邀请'],
  ['admin/audit-trail', '查看审计'],
  ['print/code', '下载亮码物料'],
  ['print/signed-copy', '下载签署副本'],
])
const outcomes = new Map<string, string>([
  ['ok', '已办'],
  ['read', '已查看'],
])
const posts = new Map<string, string>(Object.entries(roles))

/** What was done, in the words of the notice. */
export const actionWords = (action: string): string => actions.get(action) ?? '其他操作'

/** What came of it. */
export const outcomeWords = (outcome: string): string => outcomes.get(outcome) ?? '已记录'

/** The posts of whoever did it; more than one is written with `+`. */
export const roleWords = (role: string): string =>
  role
    .split('+')
    .map(post => posts.get(post) ?? '其他')
    .join('、')
