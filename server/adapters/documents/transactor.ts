import { setTimeout as sleep } from 'node:timers/promises'
import { Conflict, type Tx } from '../../ports/store'
import { Attempt, type Committed } from './attempt'
import { Lanes } from './lanes'
import { nameOf, type Read } from './stored'

const mostTries = 8
// from this try on nobody may come in the way
const firstTryAlone = 3

/** Where transactions read. */
export interface Ground extends Committed {
  /** whether all that was read still is as it was, judged at one moment */
  unchanged(read: readonly Read[]): boolean | Promise<boolean>
}

/** Where they are committed. A turn is a time in which nobody else can commit about what was lost before. */
export interface Commits<Turn> {
  /** Resolves, when it is on the disk, to null; or to the document that somebody else changed. `tries`: how often it has lost */
  submit(attempt: Attempt, tries: number, turn?: Turn): Promise<Read | null>
  alone<T>(lost: string, work: (turn: Turn) => Promise<T>): Promise<T>
}

type Outcome<T> = { readonly result: T } | { readonly lost: string }

const lostTo = (read: Read | undefined) => ({ lost: read ? nameOf(read) : '' })

/** Runs transactions: again, when others came in their way, up to eight times. */
export class Transactor<Turn> {
  private readonly lanes = new Lanes()

  constructor(
    private readonly ground: Ground,
    private readonly commits: Commits<Turn>,
  ) {}

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let leave = () => {}
    let lost = ''
    try {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const outcome =
          tries < firstTryAlone ? await this.once(work, tries) : await this.commits.alone(lost, turn => this.once(work, tries, turn))
        if ('result' in outcome) return outcome.result
        lost = outcome.lost
        leave()
        leave = await this.lanes.enter(lost)
        await sleep(Math.random() * 2 ** tries)
      }
    } finally {
      leave()
    }
    throw new Conflict(`lost against others ${mostTries} times`)
  }

  private async once<T>(work: (tx: Tx) => Promise<T>, tries: number, turn?: Turn): Promise<Outcome<T>> {
    const attempt = new Attempt(this.ground)
    let result: T
    try {
      result = await work(attempt)
      if (attempt.doomed) throw attempt.doomed
    } catch (error) {
      // what was thrown may rest on documents of different moments: then it is not true, and the work is done again
      if (tries < mostTries - 1 && !(await this.consistent(attempt))) return lostTo(attempt.read[0])
      throw error
    } finally {
      attempt.end()
    }
    if (attempt.writes.length === 0) return (await this.consistent(attempt)) ? { result } : lostTo(attempt.read[0])
    const changed = await this.commits.submit(attempt, tries, turn)
    return changed ? lostTo(changed) : { result }
  }

  /** One document is always of one moment; several are when none has changed since. */
  private async consistent(attempt: Attempt): Promise<boolean> {
    return attempt.read.length < 2 || this.ground.unchanged(attempt.read)
  }
}
