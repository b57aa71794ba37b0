import { workOnImports } from '../../../cloudfunctions/imports/work'
import { importServices } from '../../support/import-services'

/** Works on the imports of a database until none is left, and says after each round how far one has come. */
const [database = '', blobs = '', reader = '', importId = '', ahead = '0'] = process.argv.slice(2)
const services = importServices(database, blobs, reader, Number(ahead))

const say = async (): Promise<void> => {
  const doc = await services.store.get('imports', importId)
  console.log(`${doc?.body.state} ${doc?.body.position}`)
}

const main = async (): Promise<void> => {
  // a reading is one round: it is looked at from beside
  const beside = setInterval(() => void say(), 5)
  while ((await workOnImports(services, { limit: 1 })) > 0) await say()
  clearInterval(beside)
  await say()
  console.log('over')
  process.exit(0)
}

void main()
