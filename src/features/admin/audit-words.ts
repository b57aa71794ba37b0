import { unitById } from '../../../city'
import { codeChanges, decisions, fileKinds, roles } from '../../../contract/vocabulary'
import { itemDecisions } from '../../../contract/vocabulary-items'

/** What was done, and what kind of thing it was done to. */
const actions = new Map<string, readonly [done: string, to: string]>([
  ['citizen/confirm-site', ['反馈现场情况', '诚信码']],
  ['entity/enrol', ['建立申请', '申请']],
  ['entity/save-draft', ['修改申请', '申请']],
  ['entity/sign-commitment', ['签署承诺', '申请']],
  ['entity/submit', ['提交申请', '申请']],
  ['entity/withdraw', ['撤回申请', '申请']],
  ['entity/application', ['查看本人申请', '申请']],
  ['entity/agents', ['查看经办人', '主体']],
  ['entity/invite-agent', ['邀请经办人', '主体']],
  ['entity/join-as-agent', ['加入为经办人', '主体']],
  ['entity/remove-agent', ['移除经办人', '主体']],
  ['entity/save-item', ['登记事项', '登记事项']],
  ['entity/withdraw-own-item', ['撤下或放弃修改登记事项', '登记事项']],
  ['department/items', ['查看登记事项清单', '登记事项']],
  ['department/item', ['查看登记事项', '登记事项']],
  ['department/decide-item', ['确认登记事项', '登记事项']],
  ['department/withdraw-item', ['撤下登记事项', '登记事项']],
  ['department/queue', ['查看队列', '单位']],
  ['department/review', ['查看申请', '申请']],
  ['department/decide', ['审核', '申请']],
  ['department/comment', ['提出辖区意见', '申请']],
  ['department/begin-import', ['上传归集文件', '导入']],
  ['department/import-rows', ['查看导入预览', '导入']],
  ['department/decide-import', ['决定存疑的行', '导入']],
  ['department/commit-import', ['确认收录', '导入']],
  ['department/drop-import', ['放弃导入', '导入']],
  ['department/undo-import', ['撤销导入', '导入']],
  ['jobs/import-read', ['读取归集文件', '导入']],
  ['jobs/import-take', ['收录归集信息', '导入']],
  ['jobs/import-apply', ['据归集申请赋码', '申请']],
  ['jobs/import-undo', ['撤销归集信息', '导入']],
  ['records/export', ['导出归集信息', '单位']],
  ['imports/marked', ['下载错误标注文件', '导入']],
  ['imports/codes', ['下载整批诚信码', '导入']],
  ['department/missing-targets', ['查看未赋码名单', '单位']],
  ['department/records', ['查看归集信息清单', '归集信息']],
  ['department/record', ['查看归集信息', '归集信息']],
  ['department/correct-record', ['更正归集信息', '归集信息']],
  ['department/withdraw-record', ['撤下归集信息', '归集信息']],
  ['department/vehicles', ['查看车辆清单', '车辆']],
  ['department/vehicle', ['查看车辆', '车辆']],
  ['department/save-vehicle', ['录入或修改车辆', '车辆']],
  ['department/change-vehicle', ['暂停、恢复或撤下车辆', '车辆']],
  ['office/all-queues', ['查看各单位队列', '单位']],
  ['office/assign', ['赋码', '申请']],
  ['office/assign-batch', ['批量赋码', '任务']],
  ['office/cancel-job', ['停止赋码任务', '任务']],
  ['office/codes', ['查看诚信码', '诚信码']],
  ['office/change-code', ['变更诚信码', '诚信码']],
  ['admin/save-unit', ['修改单位', '单位']],
  ['admin/officers', ['查看人员名单', '']],
  ['admin/invite', ['邀请人员', '岗位']],
  ['admin/set-officer-disabled', ['停用或恢复人员', '人员']],
  ['admin/accept-invitation', ['接受邀请', '人员']],
  ['admin/make-ingest-key', ['生成接口密钥', '接口密钥']],
  ['admin/revoke-ingest-key', ['停用接口密钥', '接口密钥']],
  ['ingest/records', ['接口归集', '导入']],
  ['ingest/vehicles', ['接口归集车辆', '导入']],
  ['admin/audit-trail', ['查看审计记录', '对象']],
  ['admin/init', ['邀请首位管理员', '岗位']],
  ['account/confirm-sign-in', ['确认电脑登录', '人员']],
  ['account/end-sessions', ['退出所有设备', '人员']],
  ['print/code', ['下载亮码物料', '诚信码']],
  ['print/vehicle', ['下载车辆贴', '车辆']],
  ['print/signed-copy', ['下载签署副本', '申请']],
  ['jobs/assign', ['批量赋码', '申请']],
  ['jobs/remind', ['提醒到期', '诚信码']],
  ['jobs/remind-review', ['催办审核', '申请']],
  ['files/store', ['上传文件', '文件']],
  ['files/take-picture', ['上传文件', '文件']],
  ['files/read', ['查看文件', '文件']],
])

const outcomes = new Map<string, string>([
  ['ok', '已办'],
  ['read', '已查看'],
  ['assigned', '已赋码'],
  ['ran-out', '已到期'],
  ['overdue', '已提醒'],
  ['cancelled', '已停止'],
  ['invited', '已发出'],
  ['joined', '已加入'],
  ['invited-again', '已重新发出'],
  ['desktop-confirmed', '已确认'],
  ['desktop-refused', '数字不符，已拒绝'],
  ['signed-out-everywhere', '已退出'],
  ['disabled', '已停用'],
  ['key-made', '已生成'],
  ['key-revoked', '已停用'],
  ['enabled', '已恢复'],
  ['submitted', '已提交'],
  ['dropped-correction', '已放弃修改'],
  ['corrected', '已更正'],
  ['withdrawn', '已撤下'],
  ['matches', '一致'],
  ['differs', '不一致'],
  ['begun', '已开始'],
  ['refused', '不能读取'],
  ['doubts-taken', '收录'],
  ['doubts-left', '不收录'],
  ['taking', '已开始收录'],
  ['undoing', '已开始撤销'],
  ['dropped', '已放弃'],
  ['workbook', '归集文件'],
  ...Object.entries(decisions),
  ...Object.entries(itemDecisions),
  ...Object.entries(codeChanges),
  ...Object.entries(fileKinds),
])

const posts = new Map<string, string>([...Object.entries(roles), ['ingest', '数据接口']])

/** What was done, in the words of the notice. */
export const actionWords = (action: string): string => actions.get(action)?.[0] ?? '其他操作'

/** What came of it. */
export const outcomeWords = (outcome: string): string => {
  const [, count, days] = /^(?:assign (\d+)|(\d+)-days)$/.exec(outcome) ?? []
  if (count) return `${count} 件`
  return days ? `提前 ${days} 天` : (outcomes.get(outcome) ?? '已记录')
}

/** Posts held by whoever did it, 部门审核员、信用办. */
export const roleWords = (role: string): string =>
  role
    .split('+')
    .map(one => posts.get(one) ?? '系统')
    .join('、')

/** An id as a line shows it: its end tells two apart, the whole of it is noise. */
const short = (id: string): string => (id.length > 14 ? `…${id.slice(-6)}` : id)

/** 申请 …XCYA2A; nothing where the action had no subject. */
export const subjectWords = (action: string, subject: string): string => {
  if (subject === '-') return ''
  const [post, unitId] = subject.split('@')
  if (post !== undefined && posts.has(post)) return [posts.get(post), unitById(unitId ?? '')?.shortName].filter(Boolean).join(' · ')
  return `${actions.get(action)?.[1] ?? '对象'} ${short(subject)}`.trim()
}

/** Who did it: post and the end of the account's id. */
export const actorWords = (role: string, actorId: string): string =>
  actorId === 'citizen' ? '公众（未登录）' : actorId === 'system' ? '系统' : `${roleWords(role)} ${short(actorId)}`
