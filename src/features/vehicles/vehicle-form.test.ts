import type { VehicleView } from '../../../contract/vehicles'
import { fictionalUscc } from '../../../tests/support/applicant'
import { draftOf, emptyDraft, inputOf, problemsOf, refusedFields, type VehicleDraft } from './vehicle-form'

const full: VehicleDraft = {
  uscc: fictionalUscc,
  plate: '黑H·T1234',
  plateKind: ' ',
  kind: 'taxi',
  permit: ' 230400000001 ',
  validUntil: '2027-07-22',
}

describe('entering a vehicle', () => {
  it('says at each field what is missing, and asks for no name or number of a person', () => {
    expect(Object.keys(problemsOf(emptyDraft)).sort()).toEqual(['kind', 'permit', 'plate', 'uscc', 'validUntil'])
    expect(inputOf(emptyDraft, undefined, false)).toBeUndefined()
    expect(Object.keys(emptyDraft).sort()).toEqual(['permit', 'plate', 'plateKind', 'uscc', 'validUntil'])
  })

  it('says of a letter that no plate has that it is no plate', () => {
    expect(problemsOf({ ...full, plate: '黑HI1234' }).plate).toMatch(/号牌号码不对/)
    expect(problemsOf({ ...full, plate: '黑H D12345' })).toEqual({})
  })

  it('sends what was filled in, and that it has moved only when that was said', () => {
    const sent = { uscc: fictionalUscc, plate: '黑H·T1234', kind: 'taxi', permit: '230400000001', validUntil: '2027-07-22' }
    expect(inputOf(full, undefined, false)).toEqual(sent)
    expect(inputOf(full, 3, true)).toEqual({ ...sent, rev: 3, move: true })
  })

  it('begins a correction with the last day that still counts', () => {
    const view = { ...full, validUntil: Date.parse('2027-07-22T16:00:00Z') } as unknown as VehicleView
    expect(draftOf(view).validUntil).toBe('2027-07-22')
  })

  it('says a refusal of the host at the field that it names', () => {
    expect(refusedFields({ plate: 'plate-invalid', kind: 'invalid-input', other: 'invalid-input' })).toMatchObject({
      plate: expect.stringMatching(/号牌/),
      kind: expect.any(String),
    })
    expect(refusedFields({ other: 'invalid-input' })).toEqual({})
  })
})
