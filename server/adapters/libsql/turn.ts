import type { Attempt } from '../documents/attempt'
import type { Read } from '../documents/stored'
import { applyAll } from './apply'
import type { Connection } from './connection'

// long enough for any work that only reads and decides; others, in all processes, wait meanwhile
const longestMs = 100

/** The file's write lock, held while one transaction reads and decides: nobody can come in its way. */
export class Turn {
  private held = true
  private readonly timer = setTimeout(() => this.end(), longestMs)

  /** @param ended is called once, when others may write again */
  constructor(
    private readonly writer: Connection,
    private readonly ended: () => void,
  ) {}

  /** Whether the lock is still held: it is taken from work that lasts too long. */
  get open(): boolean {
    return this.held
  }

  /** Commits and ends the turn. Gives back the document in whose way the transaction came, if it did. */
  commit(attempt: Attempt): Read | null {
    try {
      const changed = applyAll(this.writer, attempt.read, attempt.writes)
      this.writer.exec('COMMIT')
      return changed
    } finally {
      this.end()
    }
  }

  /** Gives the lock back; what is not committed is rolled back. */
  end(): void {
    if (!this.held) return
    this.held = false
    clearTimeout(this.timer)
    try {
      if (this.writer.inTransaction) this.writer.exec('ROLLBACK')
    } finally {
      this.ended()
    }
  }
}
