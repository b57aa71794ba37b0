import { setTimeout as pause } from 'node:timers/promises'
import { patiently } from './patient'

/** Each piece takes its time; the stream ends when it is given up. */
const slowly = async function* (ms: number, given: { up: boolean }) {
  for (let i = 0; i < 50 && !given.up; i++) {
    await pause(ms)
    yield i
  }
}

test('many short waits are one long wait', async () => {
  const given = { up: false }
  let seen = 0
  for await (const _ of patiently(slowly(20, given), 150, () => Object.assign(given, { up: true }))) seen++
  expect(given.up).toBe(true)
  expect(seen).toBeLessThan(10)
})

test('waits that are short enough in all are waited for', async () => {
  const given = { up: false }
  let seen = 0
  for await (const _ of patiently(slowly(1, given), 5000, () => Object.assign(given, { up: true }))) seen++
  expect([given.up, seen]).toEqual([false, 50])
})
