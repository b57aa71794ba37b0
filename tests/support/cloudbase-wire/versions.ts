import type { Fields } from './ejson'
import { conflict, Refusal } from './refusal'

interface Version {
  readonly moment: number
  readonly fields: Fields | null
}

interface Open {
  readonly began: number
  /** null: removed */
  readonly writes: Map<string, Fields | null>
}

const nameOf = (collection: string, id: string) => `${collection}\n${id}`

/**
 * Documents with their former versions, and transactions in snapshot isolation, as the platform documents it: reads are of the
 * moment when the transaction began; a write locks its document and fails at once when another transaction holds the
 * lock or has committed since. What was only read is not checked.
 */
export class Versions {
  private readonly versions = new Map<string, readonly Version[]>()
  private readonly locks = new Map<string, string>()
  private readonly open = new Map<string, Open>()
  private moment = 0
  private begun = 0

  begin(): string {
    this.begun += 1
    const id = `transaction-${this.begun}`
    this.open.set(id, { began: this.moment, writes: new Map() })
    return id
  }

  read(collection: string, id: string, transactionId?: string): Fields | null {
    if (transactionId === undefined) return this.at(nameOf(collection, id), this.moment)
    const { began, writes } = this.transaction(transactionId)
    const written = writes.get(nameOf(collection, id))
    return written === undefined ? this.at(nameOf(collection, id), began) : written
  }

  write(collection: string, id: string, fields: Fields | null, transactionId: string): void {
    const { began, writes } = this.transaction(transactionId)
    const name = nameOf(collection, id)
    const holder = this.locks.get(name) ?? transactionId
    if (holder !== transactionId || this.newest(name) > began) {
      this.abort(transactionId)
      conflict()
    }
    this.locks.set(name, transactionId)
    writes.set(name, fields)
  }

  commit(transactionId: string): void {
    const { writes } = this.transaction(transactionId)
    this.moment += 1
    for (const [name, fields] of writes) this.versions.set(name, [...this.kept(name), { moment: this.moment, fields }])
    this.abort(transactionId)
  }

  abort(transactionId: string): void {
    this.open.delete(transactionId)
    for (const [name, holder] of this.locks) if (holder === transactionId) this.locks.delete(name)
  }

  /** transactions that were neither committed nor abandoned */
  get left(): number {
    return this.open.size
  }

  all(collection: string): readonly Fields[] {
    const mine = [...this.versions.keys()].filter(name => name.startsWith(`${collection}\n`))
    return mine.map(name => this.at(name, this.moment)).filter(fields => fields !== null)
  }

  clear(collection: string): number {
    const mine = [...this.versions.keys()].filter(name => name.startsWith(`${collection}\n`))
    for (const name of mine) this.versions.delete(name)
    return mine.length
  }

  private transaction(id: string): Open {
    const open = this.open.get(id)
    if (!open) throw new Refusal('DATABASE_TRANSACTION_FAIL', 'the transaction does not exist')
    return open
  }

  private kept(name: string): readonly Version[] {
    const versions = this.versions.get(name) ?? []
    // nobody can see further back than the eldest transaction
    return this.open.size > 1 ? versions : versions.slice(-1)
  }

  private newest(name: string): number {
    return this.versions.get(name)?.at(-1)?.moment ?? 0
  }

  private at(name: string, moment: number): Fields | null {
    const seen = (this.versions.get(name) ?? []).filter(version => version.moment <= moment)
    return seen.at(-1)?.fields ?? null
  }
}
