import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLibsqlStore } from './index'

const open = () => {
  const folder = mkdtempSync(join(tmpdir(), 'integrity-'))
  const path = join(folder, 'test.db')
  const [one, other] = [openLibsqlStore({ path }), openLibsqlStore({ path })]
  const done = async () => {
    await one.close()
    await other.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { one, other, done }
}

describe('hearing of changes', () => {
  it('a listener hears of what was committed, before the writer is answered, and of nothing that was abandoned', async () => {
    const { one, done } = open()
    const heard: string[] = []
    one.onCommitted((collection, id) => heard.push(`${collection}/${id}`))
    await one.transact(async tx => tx.insert('settings', 'a', {}, {})).then(() => heard.push('answered'))
    await one
      .transact(async tx => {
        tx.insert('settings', 'b', {}, {})
        throw new Error('abandoned')
      })
      .catch(() => undefined)
    expect(heard).toEqual(['settings/a', 'answered'])
    await done()
  })
  it("the foreign version changes with another connection's write, not with one's own", async () => {
    const { one, other, done } = open()
    const before = one.foreignVersion()
    await one.transact(async tx => tx.insert('settings', 'a', {}, {}))
    expect(one.foreignVersion()).toBe(before)
    await other.transact(async tx => tx.insert('settings', 'b', {}, {}))
    expect(one.foreignVersion()).not.toBe(before)
    await done()
  })
})
