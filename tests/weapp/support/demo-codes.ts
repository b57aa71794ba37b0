import { application, vehicles } from '../../../contract'
import { demoEntities } from '../../../server/demo/entities'
import { demoVehicles } from '../../../server/demo/vehicles'
import type { DemoHost } from './host'
import { readAs } from './sign-in'

export interface DemoCode {
  readonly id: string
  readonly name: string
  readonly symbols: string
}

/** The demonstration's code in this state, as its own agent sees it. */
export const demoCode = async (host: DemoHost, stage: 'in-force' | 'suspended' | 'revoked'): Promise<DemoCode> => {
  const name = demoEntities.find(one => one.stage === stage)?.name ?? ''
  const { items } = await readAs(host, 'demo-agent', application.mine, {})
  const id = items.find(one => one.name === name)?.id ?? ''
  const { code } = await readAs(host, 'demo-agent', application.application, { id })
  const symbols = /\/c\/(\w{32})/.exec(code?.url ?? '')?.[1]
  if (!symbols) throw new Error(`no code for ${stage}`)
  return { id, name, symbols }
}

/** A vehicle of the demonstration, as the officer who entered it sees it. */
export const demoVehicle = async (host: DemoHost, at: number): Promise<{ readonly symbols: string; readonly company: string }> => {
  const search = demoVehicles[at]?.plate ?? ''
  const { items } = await readAs(host, 'demo-transport', vehicles.vehicles, { state: 'active', search })
  return readAs(host, 'demo-transport', vehicles.vehicle, { id: items[0]?.id ?? '' })
}
