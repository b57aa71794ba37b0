import { application as entityContract, office, review } from '../../../contract'
import type { Reply } from '../../../contract/reply'
import type { CodeChange } from '../../../contract/vocabulary'
import { validUntil } from '../../../domain/calendar'
import { type Stage, Step } from './applying'
import type { Model, ModelCode, Person } from './model'

const after = { approve: 'approved', return: 'returned', reject: 'rejected' } as const

export class Decide extends Step {
  constructor(
    readonly who: Person,
    readonly what: 'approve' | 'return' | 'reject',
    readonly whose: Person,
  ) {
    super()
  }
  protected expected(model: Model) {
    const application = model.of(this.whose)
    if (!application || !model.decides(this.who, application)) return false
    return this.what !== 'approve' || !model.taken(application)
  }
  protected async attempt({ model, real }: Stage) {
    const id = model.of(this.whose)?.id ?? 'nothing'
    const items = [{ id, rev: await real.revOf('applications', id) }]
    return real.ask(this.who, review.decide, { items, decision: this.what, reason: '请按说明办理。', fields: ['address'] })
  }
  protected happened(model: Model) {
    const application = model.of(this.whose)
    if (!application) return
    application.state = after[this.what]
    application.writes += 1
    if (this.what !== 'approve') return
    application.approvedBy = this.who
    model.proved = application
    model.agents.add(application.by)
  }
  override toString() {
    return `${this.who} decides: ${this.what} of ${this.whose}`
  }
}

export class Assign extends Step {
  readonly what = 'assigns'
  constructor(
    readonly who: Person,
    readonly whose: Person,
  ) {
    super()
  }
  protected expected(model: Model) {
    const application = model.of(this.whose)
    if (application?.state !== 'approved' || !model.isOffice(this.who) || !model.judges(this.who)) return false
    return application.approvedBy !== this.who && !model.stands()
  }
  /** twice at once, as a double tap: the answers agree with one effect */
  protected async attempt({ model, real }: Stage): Promise<Reply<unknown>> {
    const id = model.of(this.whose)?.id ?? 'nothing'
    const rev = await real.revOf('applications', id)
    const [one, other] = await Promise.all([1, 2].map(() => real.ask(this.who, office.assign, { id, rev })))
    if (!one || !other) throw new Error('unanswered')
    if (one.ok && other.ok) throw new Error('a double tap assigned twice')
    return one.ok ? one : other
  }
  protected happened(model: Model, value: unknown) {
    const application = model.of(this.whose)
    const { id, symbols } = value as { id: string; symbols: string }
    if (!application) return
    application.state = 'assigned'
    application.writes += 1
    const ranOut = model.current && ['active', 'suspended'].includes(model.current.state) ? model.current : undefined
    // a code that ran out lives on, with its symbols; anything else is a new one
    expect([ranOut?.id ?? id, ranOut?.symbols ?? symbols]).toEqual([id, symbols])
    const code: ModelCode = ranOut ?? { id, symbols, state: 'active', validUntil: 0, changes: 0 }
    code.state = 'active'
    code.validUntil = validUntil(model.now, 12)
    if (!ranOut) model.codes.push(code)
    model.current = code
  }
  override toString() {
    return `${this.who} assigns to ${this.whose}`
  }
}

const from: Readonly<Record<CodeChange, readonly string[]>> = {
  suspend: ['active'],
  resume: ['suspended'],
  revoke: ['active', 'suspended'],
  reissue: ['active', 'suspended'],
}
const to = { suspend: 'suspended', resume: 'active', revoke: 'revoked', reissue: 'replaced' } as const

export class Change extends Step {
  constructor(
    readonly who: Person,
    readonly what: CodeChange,
    /** which of the entity's codes, counted from the first */
    readonly nth: number,
  ) {
    super()
  }
  private target(model: Model): ModelCode | undefined {
    return model.codes[this.nth % Math.max(1, model.codes.length)]
  }
  protected expected(model: Model) {
    const code = this.target(model)
    if (!code || !model.isOffice(this.who) || !model.judges(this.who)) return false
    return from[this.what].includes(code.state) && model.now < code.validUntil
  }
  protected async attempt({ model, real }: Stage) {
    const id = this.target(model)?.id ?? 'nothing'
    return real.ask(this.who, office.changeCode, { id, rev: await real.revOf('codes', id), change: this.what, reason: '现场不一致' })
  }
  protected happened(model: Model, value: unknown) {
    const code = this.target(model)
    if (!code) return
    const before = code.state
    code.state = to[this.what]
    code.changes += 1
    if (this.what !== 'reissue') return
    const { id, symbols } = value as { id: string; symbols: string }
    model.current = { id, symbols, state: before, validUntil: code.validUntil, changes: 0 }
    model.codes.push(model.current)
  }
}

/** Looking at an application, as applicant or as officer: what is not theirs is not there. */
export class Look extends Step {
  constructor(
    readonly who: Person,
    readonly what: 'looks at' | 'reviews',
    readonly whose: Person,
  ) {
    super()
  }
  protected expected(model: Model) {
    const application = model.of(this.whose)
    if (!application || this.who === 'citizen') return false
    return this.what === 'looks at' ? model.sees(this.who, application) : model.reviews(this.who, application)
  }
  protected attempt({ model, real }: Stage): Promise<Reply<unknown>> {
    const id = model.of(this.whose)?.id ?? 'nothing'
    return this.what === 'looks at' ? real.ask(this.who, entityContract.application, { id }) : real.ask(this.who, review.review, { id })
  }
  protected happened() {
    // looking changes nothing
  }
  override toString() {
    return `${this.who} ${this.what} that of ${this.whose}`
  }
}

export class Wait extends Step {
  readonly who = 'citizen'
  constructor(readonly days: number) {
    super()
  }
  get what() {
    return `waits ${this.days} days`
  }
  protected expected() {
    return true
  }
  protected async attempt({ model }: Stage): Promise<Reply<unknown>> {
    model.now += this.days * 86_400_000
    return { ok: true, value: null }
  }
  protected happened() {
    // only time has passed
  }
}
