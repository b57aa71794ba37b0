import type { Account } from '../ports/collections'

/** Named accounts of the demonstration. Nobody in it exists. */
export const demoAccounts: Readonly<Record<string, Omit<Account, 'createdAt' | 'disabled'>>> = {
  'demo-agent': { displayName: '甲经办（虚构）', memberships: [], demo: { label: '经办人：松鹤餐饮等主体' } },
  'demo-newcomer': { displayName: '乙店主（虚构）', memberships: [], demo: { label: '经办人：尚未申请的店主' } },
  'demo-commerce': {
    displayName: '丙审核（虚构）',
    memberships: [{ role: 'officer', unitId: 'commerce' }],
    demo: { label: '部门审核员：市商务局' },
  },
  'demo-market': {
    displayName: '丁审核（虚构）',
    memberships: [{ role: 'officer', unitId: 'market-supervision' }],
    demo: { label: '部门审核员：市市场监管局' },
  },
  'demo-transport': {
    displayName: '癸审核（虚构）',
    memberships: [{ role: 'officer', unitId: 'transport' }],
    demo: { label: '部门审核员：市交通局' },
  },
  'demo-district': {
    displayName: '戊审核（虚构）',
    memberships: [{ role: 'officer', unitId: 'gongnong' }],
    demo: { label: '辖区：工农区（可查看、可提意见）' },
  },
  'demo-office': {
    displayName: '己信用办（虚构）',
    memberships: [{ role: 'office', unitId: 'business-environment' }],
    demo: { label: '信用办：赋码与管理' },
  },
  'demo-admin': { displayName: '庚管理（虚构）', memberships: [{ role: 'admin' }], demo: { label: '管理员：单位与人员' } },
  'demo-auditor': { displayName: '辛审计（虚构）', memberships: [{ role: 'auditor' }], demo: { label: '审计员：审计记录' } },
}
