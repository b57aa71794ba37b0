import type { Me } from '../../../contract/session'
import type { Role } from '../../../contract/vocabulary'
import { desksOf, mayOpenNotices } from './desks'

const holding = (...roles: Role[]): Me => ({
  signedIn: roles.length > 0,
  displayName: '某人（虚构）',
  roles: roles.map(role => ({ role })),
  demo: true,
  demoAccounts: [],
  wechat: false,
  desktop: false,
  ingest: false,
})

describe('the desks on the first screen', () => {
  it('are those of the posts held, each once', () => {
    expect(desksOf(holding('agent', 'officer', 'officer', 'office')).map(({ role }) => role)).toEqual(['officer', 'office'])
    expect(desksOf(holding('agent', 'auditor')).map(({ page }) => page)).toEqual(['/packages/office/pages/audit/index'])
  })

  it('are none for whoever only applies or only looks', () => {
    expect([holding(), holding('agent')].flatMap(desksOf)).toEqual([])
  })

  it("a unit's notice leads an officer to no page that would be refused", () => {
    expect([holding(), holding('agent'), holding('agent', 'officer')].map(mayOpenNotices)).toEqual([false, true, false])
  })
})
