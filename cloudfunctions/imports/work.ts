import type { Services } from '../../server/ports/services'
import { preview } from './preview'
import { takeBack } from './take-back'
import { takeIn } from './take-in'

/** parts of an import in one round: other jobs wait meanwhile */
const atOnce = 10

const longestWaiting = async ({ store, clock }: Services) => {
  const range = { to: clock() }
  const due = await store.query('imports', { index: 'byDue', equal: { kind: 'import' }, range, order: 'asc', limit: 1 })
  return due.items[0]
}

export const hasDueImport = async (services: Services): Promise<boolean> => (await longestWaiting(services)) !== undefined

/** Works on the import that has waited longest: reads a whole workbook, or takes some parts in or back. Answers how much it did. */
export const workOnImports = async (services: Services, { limit }: { readonly limit: number }): Promise<number> => {
  const one = await longestWaiting(services)
  if (!one) return 0
  if (one.body.state === 'reading') return (await preview(services, one._id)) ? 1 : 0
  const step = one.body.state === 'taking' ? takeIn : takeBack
  let done = 0
  while (done < Math.min(limit, atOnce) && (await step(services, one._id))) done++
  return done
}
