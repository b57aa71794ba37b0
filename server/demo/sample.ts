import { standsInForce } from '../../domain/integrity-code'
import type { Services } from '../ports/services'

/** The symbols of some code in force, for whoever wants to look at one; undefined when none is left. */
export const sampleSymbols = async ({ store, clock }: Services): Promise<string | undefined> => {
  const { items } = await store.query('codes', { index: 'byState', equal: { state: 'active' }, limit: 20 })
  return items.find(({ body }) => standsInForce(body, clock()))?.body.symbols
}
