import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acknowledgedIn, aftermath } from './aftermath'
import { bundle, start } from './program'

const folder = mkdtempSync(join(tmpdir(), 'kill-'))
let script: string
beforeAll(() => {
  script = bundle('writer', folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Lets the program write for a while, kills it, and gives back what it had acknowledged. */
async function writeAndKill(path: string, round: number, kind: 'honest' | 'hasty'): Promise<string[]> {
  const writer = start(script, [path, `r${round}`, 8, kind])
  await writer.saw('ok ')
  await new Promise(resolve => setTimeout(resolve, (round * 37) % 150))
  writer.process.kill('SIGKILL')
  expect(await writer.ended).toBeNull()
  return acknowledgedIn(writer.lines())
}

describe('a host that is killed while it writes', () => {
  it('loses no acknowledged write in twenty-four kills, leaves no half of a transaction, and the file is sound', async () => {
    const path = join(folder, 'honest.db')
    const acknowledged: string[] = []
    for (let round = 0; round < 24; round += 1) {
      acknowledged.push(...(await writeAndKill(path, round, 'honest')))
      expect(await aftermath(path, acknowledged)).toEqual({ lost: [], halves: [], integrity: 'ok' })
    }
    expect(acknowledged.length).toBeGreaterThan(24 * 8)
  }, 60_000)

  it('the same check finds the losses of a store that acknowledges before it commits', async () => {
    const path = join(folder, 'hasty.db')
    const acknowledged: string[] = []
    for (let round = 0; round < 10; round += 1) {
      acknowledged.push(...(await writeAndKill(path, round, 'hasty')))
      if ((await aftermath(path, acknowledged)).lost.length > 0) break
    }
    const { lost, integrity } = await aftermath(path, acknowledged)
    expect(lost.length).toBeGreaterThan(0)
    expect(integrity).toBe('ok')
  }, 60_000)
})
