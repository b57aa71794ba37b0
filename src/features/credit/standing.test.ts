import fc from 'fast-check'
import { type PublicStatus, publicStatuses } from '../../../contract/vocabulary'
import { aPage } from './page-fixture'
import { type Contact, standingOf } from './standing'

const noon = Date.UTC(2026, 10, 24, 4)
const year = 365 * 24 * 3600_000
type PageStatus = Exclude<PublicStatus, 'not-ours'>
const statuses = (Object.keys(publicStatuses) as PublicStatus[]).filter((one): one is PageStatus => one !== 'not-ours')
const contacts: readonly Contact[] = ['answering', 'waiting', 'offline', 'failed']

describe('the colour of the band', () => {
  it('is green for a code in force, just answered, and for nothing else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...statuses),
        fc.constantFrom(...contacts),
        fc.integer({ min: -200_000, max: 200_000 }),
        fc.integer({ min: -100_000, max: 100_000 }),
        (status, contact, age, left) => {
          const page = aPage({ status, validUntil: noon + left })
          const { tone } = standingOf({ page, at: noon }, contact, noon + age)
          const sound = status === 'in-force' && contact === 'answering' && age <= 60_000 && age >= -5000
          if (tone === 'in-force') expect(sound && (left <= 0 || age < left)).toBe(true)
          if (sound && (left <= 0 || age < left)) expect(tone).toBe('in-force')
        },
      ),
    )
  })

  it('is not green any more at the very moment the code ends while the page is open', () => {
    const known = { page: aPage({ validUntil: noon + 1000 }), at: noon }
    expect(standingOf(known, 'answering', noon + 999).tone).toBe('in-force')
    expect(standingOf(known, 'answering', noon + 1000)).toMatchObject({ tone: 'unknown', status: 'expired' })
  })

  it("follows the host where the phone's clock is a year ahead", () => {
    const known = { page: aPage({ validUntil: noon }), at: noon + year }
    expect(standingOf(known, 'answering', noon + year)).toMatchObject({ tone: 'in-force', soon: false })
  })

  it('is lost when the clock is set back, because the age of the answer is then unknown', () => {
    expect(standingOf({ page: aPage({}), at: noon }, 'answering', noon - year).tone).toBe('unknown')
  })

  it.each([
    ['suspended', 'caution'],
    ['revoked', 'stop'],
    ['expired', 'unknown'],
    ['replaced', 'unknown'],
    ['ended', 'unknown'],
  ] as const)('of a code that is %s is %s', (status, tone) => {
    expect(standingOf({ page: aPage({ status }), at: noon }, 'answering', noon)).toMatchObject({ status, tone })
  })
})

describe('an answer on screen', () => {
  it('tells when time alone will make it another', () => {
    const known = { page: aPage({ validUntil: noon + 10_000 }), at: noon }
    expect(standingOf(known, 'answering', noon).changesAt).toBe(noon + 10_000)
    expect(standingOf(known, 'answering', noon + 10_000).changesAt).toBe(noon + 60_001)
    expect(standingOf(known, 'answering', noon + 60_001).changesAt).toBe(Number.POSITIVE_INFINITY)
  })

  it('warns within the last 30 days of a code in force', () => {
    const days = (count: number) => standingOf({ page: aPage({ validUntil: noon + count * 24 * 3600_000 }), at: noon }, 'answering', noon)
    expect([days(31).soon, days(29).soon]).toEqual([false, true])
  })
})
