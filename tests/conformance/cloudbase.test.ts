import { CloudbaseStore, indexDefinitions } from '../../server/adapters/cloudbase'
import { cloudbaseEnvironment } from '../support/cloudbase-environment'
import { startWire } from '../support/cloudbase-wire'
import { lostReplyConformance, storeConformance } from './store-suite'

// the SDK warns of a slow call three seconds later, also of one whose answer a test has lost
process.env.SILENCE = 'true'
// hundreds of calls over HTTP in one test
jest.setTimeout(30_000)

const open = async () => {
  const wire = await startWire({ collections: Object.keys(indexDefinitions()) })
  const first = new CloudbaseStore(wire.access)
  let current = first
  return {
    store: first,
    loseAnswerToCommit: () => wire.lose('database.commitTransaction'),
    loseCommit: () => wire.lose('database.commitTransaction', 'before'),
    async reopen() {
      await current.close()
      current = new CloudbaseStore(wire.access)
      return current
    },
    async destroy() {
      await current.close()
      const { left } = wire
      await wire.stop()
      if (left > 0) throw new Error(`${left} transactions were neither committed nor abandoned`)
    },
  }
}

storeConformance('CloudBase (wire-shape double)', open)
lostReplyConformance('CloudBase (wire-shape double)', open)

const environment = cloudbaseEnvironment()
// without one it is not run, and not listed as if it were
if (environment) {
  // what the suite writes to
  const used = ['applications', 'accounts', 'audit', 'entities', 'sessions', 'settings', 'units']
  jest.setTimeout(300_000)
  beforeAll(() => environment.make(used))

  storeConformance(`CloudBase (environment ${environment.access.env})`, async () => {
    await environment.clear(used)
    const first = new CloudbaseStore(environment.access)
    let current = first
    return {
      store: first,
      async reopen() {
        await current.close()
        current = new CloudbaseStore(environment.access)
        return current
      },
      async destroy() {
        await current.close()
        await environment.clear(used)
      },
    }
  })
}
