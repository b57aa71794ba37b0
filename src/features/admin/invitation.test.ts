import { type InvitationDraft, problemsOf } from './invitation'

const draft = (more: Partial<InvitationDraft> = {}): InvitationDraft => ({
  role: 'officer',
  unitId: 'commerce',
  displayName: '审核员甲',
  phone: '10000000000',
  ...more,
})

describe('inviting somebody', () => {
  it('needs a name and a phone number of eleven places', () => {
    expect(problemsOf(draft())).toEqual({})
    expect(Object.keys(problemsOf(draft({ displayName: '甲', phone: '1000' }))).sort()).toEqual(['displayName', 'phone'])
  })

  it('an officer is invited for a unit, an auditor for none', () => {
    expect(problemsOf(draft({ unitId: undefined })).unitId).toBeDefined()
    expect(problemsOf(draft({ role: 'auditor', unitId: undefined }))).toEqual({})
  })
})
