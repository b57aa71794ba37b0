import { city } from '../../../city'
import type { ApplicationState, CodeState } from '../../../contract/vocabulary'

/** Who takes part. `hat` both acts for entities and decides for the department; `both` decides for it and works for the office. */
export const people = ['anna', 'bo', 'hat', 'officer', 'stranger', 'clerk', 'chief', 'both', 'gone', 'citizen'] as const
export type Person = (typeof people)[number]

const unitsOf: Readonly<Record<Person, readonly string[]>> = {
  anna: [],
  bo: [],
  hat: ['commerce'],
  officer: ['commerce'],
  stranger: ['science'],
  clerk: [city.creditOfficeId],
  chief: [city.creditOfficeId],
  both: ['commerce', city.creditOfficeId],
  gone: ['commerce', city.creditOfficeId],
  citizen: [],
}
export const membershipsOf = (person: Person) =>
  unitsOf[person].map(unitId => ({ role: unitId === city.creditOfficeId ? ('office' as const) : ('officer' as const), unitId }))

export interface ModelApplication {
  readonly id: string
  readonly by: Person
  readonly unitId: string
  state: ApplicationState
  signed: boolean
  approvedBy?: Person
  writes: number
  codeId?: string
}

export interface ModelCode {
  readonly id: string
  readonly symbols: string
  state: CodeState
  validUntil: number
  changes: number
}

/** What the workflow says of one entity, in plain words: the program's own rules are not asked. */
export class Model {
  readonly applications: ModelApplication[] = []
  readonly codes: ModelCode[] = []
  readonly agents = new Set<Person>()
  readonly claimants = new Set<Person>()
  proved?: ModelApplication
  current?: ModelCode
  now = Date.parse('2026-11-24T06:00:00Z')

  /** the youngest application of a person */
  of(person: Person): ModelApplication | undefined {
    return this.applications.filter(one => one.by === person).at(-1)
  }

  stands(): boolean {
    return this.current !== undefined && ['active', 'suspended'].includes(this.current.state) && this.now < this.current.validUntil
  }

  mayClaim(person: Person): boolean {
    const open = ['draft', 'submitted', 'returned', 'approved'].includes(this.of(person)?.state ?? '')
    return person !== 'citizen' && person !== 'gone' && !open && !(this.agents.has(person) && this.stands())
  }

  judges(person: Person): boolean {
    return person !== 'gone' && !this.agents.has(person) && !this.claimants.has(person)
  }

  isOffice(person: Person): boolean {
    return unitsOf[person].includes(city.creditOfficeId)
  }

  decides(person: Person, application: ModelApplication): boolean {
    return application.state === 'submitted' && unitsOf[person].includes(application.unitId) && this.judges(person)
  }

  /** another application of the entity already holds the place */
  taken(application: ModelApplication): boolean {
    return this.proved !== undefined && this.proved !== application && (this.proved.state === 'approved' || this.stands())
  }

  sees(person: Person, application: ModelApplication): boolean {
    return application.by === person || (this.proved === application && this.agents.has(person))
  }

  reviews(person: Person, application: ModelApplication): boolean {
    const shown = !['draft', 'withdrawn'].includes(application.state)
    const judge = !this.agents.has(person) && !this.claimants.has(person)
    return shown && judge && (this.isOffice(person) || unitsOf[person].includes(application.unitId))
  }

  status(code: ModelCode): string {
    if (code.state !== 'active' && code.state !== 'suspended') return code.state
    if (this.now >= code.validUntil) return 'expired'
    return code.state === 'active' ? 'in-force' : 'suspended'
  }
}
