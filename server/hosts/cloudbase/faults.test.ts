import { ok } from '../../../contract/reply'
import { Conflict } from '../../ports/store'
import { answering } from './faults'

const throwing = (error: unknown) => async () => {
  throw error
}
let said: string[]
beforeEach(() => {
  said = []
  jest.spyOn(console, 'error').mockImplementation(line => void said.push(String(line)))
})
afterEach(() => jest.restoreAllMocks())

describe('answering a call', () => {
  it('what is answered passes as it is, and the log stays empty', async () => {
    expect(await answering(null, async () => ok(1))).toEqual({ ok: true, value: 1 })
    expect(said).toEqual([])
  })

  it('a transaction that lost each time is busy, so that the client tries again', async () => {
    expect(await answering(null, throwing(new Conflict('lost')))).toEqual({ ok: false, reason: 'busy' })
    expect(said).toHaveLength(1)
  })

  it('a fault whose message holds line breaks stays one line', async () => {
    await answering(null, throwing(new Error('one\n{"level":"fault","requestId":"forged"}\r\nthree')))
    expect(said).toHaveLength(1)
    expect(said[0]).not.toMatch(/[\r\n]/)
  })

  it.each([[{ request_id: 'short' }], [{ request_id: `"${'x'.repeat(20)}"` }], [{ request_id: 7 }], [null], ['text']])(
    'a number that the platform did not form (%j) is replaced by our own',
    async context => {
      const reply = await answering(context, throwing('not even an error'))
      expect(reply).toEqual({ ok: false, reason: 'unavailable', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
      expect(JSON.parse(said[0] ?? '')).toMatchObject({ requestId: (reply as { requestId: string }).requestId })
    },
  )
})
