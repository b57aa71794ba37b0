import type { Action, InputOf, OutputOf } from '../../../contract/action'
import type { Reply } from '../../../contract/reply'
import { perform } from '../../../server/perform'
import type { Services } from '../../../server/ports/services'
import type { Actor, Route } from '../../../server/ports/use-case'
import type { Model, Person } from './model'
import { membershipsOf } from './model'
import { allRooms } from './rooms'

/** One entity in the one real back end: its own code, its own clock, the same people as every other. */
export class Real {
  private requests = 0
  private readonly services: Services

  constructor(
    shared: Services,
    readonly uscc: string,
    readonly photos: Readonly<Partial<Record<Person, readonly [string, string]>>>,
    model: Model,
  ) {
    this.services = { ...shared, clock: () => model.now }
  }

  get store(): Services['store'] {
    return this.services.store
  }

  actor(person: Person): Actor {
    return { accountId: person === 'citizen' ? null : person, displayName: '', memberships: membershipsOf(person), origin: person }
  }

  async ask<A extends Action>(person: Person, action: A, input: InputOf<A>): Promise<Reply<OutputOf<A>>> {
    const route: Route | undefined = allRooms.find(one => one.action === action)
    if (!route) throw new Error(`no route for ${action.name}`)
    this.requests += 1
    const requestId = `${this.uscc}-${this.requests}`
    return (await perform(this.services, route, { actor: this.actor(person), requestId, input })) as Reply<OutputOf<A>>
  }

  async revOf(collection: 'applications' | 'codes', id: string): Promise<number> {
    return (await this.store.get(collection, id))?.rev ?? 1
  }
}
