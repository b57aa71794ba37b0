import type fc from 'fast-check'
import { city, sectorById, templateById } from '../../../city'
import { application as contract } from '../../../contract'
import type { Reply } from '../../../contract/reply'
import { drawn } from '../../support/applicant'
import type { Model, ModelApplication, Person } from './model'
import type { Real } from './real'

export interface Stage {
  readonly model: Model
  readonly real: Real
  /** checks what must always hold */
  holds(): Promise<void>
}

/** One thing that somebody tries: whether it must succeed is said before, what it changes after. */
export abstract class Step implements fc.AsyncCommand<Model, Stage> {
  abstract readonly who: Person
  abstract readonly what: string
  protected abstract expected(model: Model): boolean
  protected abstract attempt(stage: Stage): Promise<Reply<unknown>>
  protected abstract happened(model: Model, value: unknown): void

  check(): boolean {
    return true
  }

  async run(model: Model, stage: Stage): Promise<void> {
    const expected = this.expected(model)
    const reply = await this.attempt(stage)
    expect([this.toString(), reply.ok ? 'done' : `refused: ${reply.reason}`]).toEqual([
      this.toString(),
      expected ? 'done' : expect.stringContaining('refused'),
    ])
    if (reply.ok) this.happened(model, reply.value)
    await stage.holds()
  }

  toString(): string {
    return `${this.who} ${this.what}`
  }
}

const consents = { publishName: true, publishAddress: true, publishPhoto: true }

export class Enrol extends Step {
  readonly what = 'enrols'
  constructor(
    readonly who: Person,
    readonly sectorId: 'catering-commerce' | 'other',
  ) {
    super()
  }
  protected expected(model: Model) {
    return model.mayClaim(this.who)
  }
  protected attempt({ real }: Stage) {
    const [licencePhoto, shopPhoto] = real.photos[this.who] ?? []
    const details = {
      uscc: real.uscc,
      name: '松鹤餐饮（虚构）',
      category: 'organisation' as const,
      districtCode: '230403',
      sectorId: this.sectorId,
      address: '工农区某路1号',
      addressIsHome: false,
      agentIsLegalRepresentative: true,
      licencePhoto,
      shopPhoto,
    }
    return real.ask(this.who, contract.enrol, { details, insistOnUscc: false })
  }
  protected happened(model: Model, value: unknown) {
    const unitId = this.sectorId === 'other' ? city.creditOfficeId : 'commerce'
    const { id } = value as { id: string }
    model.applications.push({ id, by: this.who, unitId, state: 'draft', signed: false, writes: 1 })
    model.claimants.add(this.who)
  }
}

/** What a person tries with the youngest application of `whose`: their own, or somebody else's. */
export class Own extends Step {
  constructor(
    readonly who: Person,
    readonly what: 'signs' | 'submits' | 'withdraws',
    readonly whose: Person,
  ) {
    super()
  }
  private target(model: Model): ModelApplication | undefined {
    return model.of(this.whose)
  }
  protected expected(model: Model) {
    const application = this.target(model)
    if (application?.by !== this.who || this.who === 'gone') return false
    const editable = application.state === 'draft' || application.state === 'returned'
    if (this.what === 'signs') return editable
    if (this.what === 'withdraws') return editable || application.state === 'submitted'
    return editable && application.signed && !(model.agents.has(this.who) && model.stands())
  }
  protected async attempt({ model, real }: Stage): Promise<Reply<unknown>> {
    const id = this.target(model)?.id ?? 'nothing'
    const rev = await real.revOf('applications', id)
    if (this.what === 'submits') return real.ask(this.who, contract.submit, { id, rev, consents })
    if (this.what === 'withdraws') return real.ask(this.who, contract.withdraw, { id, rev })
    const sectorId = this.target(model)?.unitId === city.creditOfficeId ? 'other' : 'catering-commerce'
    const template = templateById(sectorById(sectorId)?.templateId ?? '')
    return real.ask(this.who, contract.signCommitment, {
      id,
      rev,
      templateId: template?.id ?? '',
      templateVersion: template?.version ?? 0,
      readToEnd: true,
      disclosure: 'public',
      signerName: '王某（虚构）',
      signature: drawn,
    })
  }
  protected happened(model: Model) {
    const application = this.target(model)
    if (!application) return
    application.writes += 1
    if (this.what === 'signs') application.signed = true
    if (this.what === 'submits') application.state = 'submitted'
    if (this.what === 'withdraws') application.state = 'withdrawn'
  }
  override toString() {
    return `${this.who} ${this.what} of ${this.whose}`
  }
}
