import { overtakenText } from './overtaken'

const at = Date.UTC(2026, 10, 24, 4)

describe('a decision that came too late', () => {
  it('says who was faster', () => {
    expect(overtakenText({ state: 'approved' }, { at, what: 'approved', by: '市商务局' })).toContain('市商务局已于 11月24日 12:00')
  })

  it('says that the applicant withdrew it', () => {
    expect(overtakenText({ state: 'withdrawn' }, { at, what: 'withdrawn', by: 'agent' })).toContain('经办人已于')
  })

  it('asks to read what is new where the application still waits', () => {
    expect(overtakenText({ state: 'submitted' }, { at, what: 'commented', by: '工农区政府' })).toContain('请看过最新情况')
  })
})
