import { CloudbaseStore, indexDefinitions } from '../../server/adapters/cloudbase'
import { startWire } from '../support/cloudbase-wire'
import { lostReplyConformance, storeConformance } from './store-suite'

// the SDK warns of a slow call three seconds later, also of one whose answer a test has lost
process.env.SILENCE = 'true'

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
      await wire.stop()
    },
  }
}

storeConformance('CloudBase (wire-shape double)', open)
lostReplyConformance('CloudBase (wire-shape double)', open)
