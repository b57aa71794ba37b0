import { setTimeout as sleep } from 'node:timers/promises'
import { Conflict, type Tx } from '../../ports/store'
import { Attempt } from '../documents/attempt'
import type { Place } from '../documents/stored'
import { GaveWay } from './faults'
import { toTouch } from './guard'
import type { Session } from './session'

const mostTries = 8
/** ms: how long a loser seeks its turn, and the bounds of how long it may keep it */
const patience = 5000
const turn = { least: 150, most: 3000 }

const within = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value))

type Outcome<T> = { readonly result: T } | { readonly lost: Place | null }

/** Runs transactions: again, when others came in their way, up to eight times. */
export class Transactor {
  constructor(private readonly begin: () => Session) {}

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const since = performance.now()
    let session = this.begin()
    let took: number | undefined
    for (let tries = 0; tries < mostTries; tries += 1) {
      const outcome = await this.once(session, work, tries)
      if ('result' in outcome) return outcome.result
      took ??= performance.now() - since
      if (tries + 1 < mostTries) session = await this.inTurn(outcome.lost, took)
    }
    throw new Conflict(`lost against others ${mostTries} times`)
  }

  /**
   * A transaction for one that has lost over a document: it begins by locking that document. Whoever writes it meanwhile loses at once, so
   * that a loser's next try nearly always is its last, in however many processes the others run.
   * @param took ms of the first attempt, which waited for nobody: the measure of all pauses
   */
  private async inTurn(lost: Place | null, took: number): Promise<Session> {
    const since = performance.now()
    for (let round = 0; performance.now() - since < patience; round += 1) {
      await sleep(Math.random() * within(2, took, 1000) * 2 ** Math.min(round, 2))
      const session = this.begin()
      if (!lost) return session
      try {
        await session.claim(lost, within(turn.least, took * 10, turn.most))
        return session
      } catch (error) {
        await session.abandon()
        if (!(error instanceof GaveWay)) throw error
      }
    }
    return this.begin()
  }

  private async once<T>(session: Session, work: (tx: Tx) => Promise<T>, tries: number): Promise<Outcome<T>> {
    // all that it reads is of one moment, whatever comes of it
    const attempt = new Attempt(session)
    try {
      const result = await work(attempt)
      if (attempt.doomed) throw attempt.doomed
      attempt.end()
      if (attempt.writes.length === 0) return { result }
      session.keep()
      for (const read of toTouch(attempt)) await session.touch(read)
      for (const write of attempt.writes) await session.write(write, tries > 0)
      await session.commit()
      return { result }
    } catch (error) {
      if (error instanceof GaveWay) return { lost: error.over }
      throw error
    } finally {
      attempt.end()
      await session.abandon()
    }
  }
}
