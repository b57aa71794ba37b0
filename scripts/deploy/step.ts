import type { Cloud } from './cloud'
import type { Place } from './place'

export interface Inputs {
  readonly env: NodeJS.ProcessEnv
  readonly functionsFolder: string
  readonly webFolder: string
  /** remove indexes of our collections that the list does not have */
  readonly dropUnknownIndexes: boolean
}

export interface Plan<Change> {
  readonly changes: readonly Change[]
  /** what is as it is and stays so, though somebody should know */
  readonly notes: readonly string[]
}

/** One part of a deployment. What it would do is a list that nothing has touched yet; doing it is another matter. */
export interface Step<Wanted, Found, Change> {
  readonly name: string
  wanted(inputs: Inputs): Wanted
  /** an environment in which nothing was done yet */
  readonly nothing: Found
  inspect(cloud: Cloud, place: Place, wanted: Wanted): Promise<Found>
  /** Throws a Stop before anything is changed, when it could not go well. */
  plan(wanted: Wanted, found: Found): Plan<Change>
  say(change: Change): string
  apply(cloud: Cloud, place: Place, change: Change): Promise<void>
}

export interface Prepared {
  readonly name: string
  readonly notes: readonly string[]
  readonly changes: readonly { readonly what: string; apply(cloud: Cloud, place: Place): Promise<void> }[]
}

export interface Preparable {
  readonly name: string
  /** without a cloud: as for an environment in which nothing was done yet */
  prepare(inputs: Inputs, at?: { readonly cloud: Cloud; readonly place: Place }): Promise<Prepared>
}

export const stepOf = <Wanted, Found, Change>(step: Step<Wanted, Found, Change>): Preparable => ({
  name: step.name,
  prepare: async (inputs, at) => {
    const wanted = step.wanted(inputs)
    const { changes, notes } = step.plan(wanted, at ? await step.inspect(at.cloud, at.place, wanted) : step.nothing)
    return {
      name: step.name,
      notes,
      changes: changes.map(change => ({ what: step.say(change), apply: (cloud, place) => step.apply(cloud, place, change) })),
    }
  },
})
