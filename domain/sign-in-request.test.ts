import fc from 'fast-check'
import { answer, numbersFrom, requestLife, type SignInRequest, takeUp } from './sign-in-request'

const request: SignInRequest = { pageHash: 'h', number: 42, choices: [17, 42, 88], from: '', createdAt: 1000, state: 'waiting' }
const over = { ok: false, reason: 'sign-in-over' }

describe('a request to sign a desktop in', () => {
  it('shows three different numbers of two digits, the right one among them, at any place', () => {
    const places = new Set<number>()
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), random => {
        const { number, choices } = numbersFrom(random)
        expect(new Set(choices).size).toBe(3)
        expect(choices.every(one => one >= 10 && one <= 99)).toBe(true)
        places.add(choices.indexOf(number))
      }),
    )
    expect([...places].sort()).toEqual([0, 1, 2])
  })

  it('is confirmed by the right number, and taken up once', () => {
    const confirmed = answer(request, 'a1', 42, 1001)
    expect(confirmed).toMatchObject({ ok: true, value: { state: 'confirmed', accountId: 'a1' } })
    if (!confirmed.ok) return
    const used = takeUp(confirmed.value, 1002)
    expect(used).toMatchObject({ ok: true, value: { state: 'used', accountId: 'a1' } })
    expect(used.ok && takeUp(used.value, 1003)).toEqual(over)
  })

  it('ends with a wrong number: the right one afterwards is too late', () => {
    const refused = answer(request, 'a1', 17, 1001)
    expect(refused).toMatchObject({ ok: true, value: { state: 'refused' } })
    expect(refused.ok && answer(refused.value, 'a1', 42, 1002)).toEqual(over)
    expect(refused.ok && takeUp(refused.value, 1002)).toEqual(over)
  })

  it('is over after two minutes, for the phone and for the page', () => {
    expect(answer(request, 'a1', 42, 1000 + requestLife)).toEqual(over)
    expect(takeUp({ ...request, state: 'confirmed', accountId: 'a1' }, 1000 + requestLife)).toEqual(over)
    expect(takeUp(request, 1001)).toEqual(over)
  })
})
