import { gzipSync } from 'node:zlib'

/** One answer kept ready to send: made once, sent many times, never older than its source. */
export interface ReadyAnswer {
  readonly etag: string
  readonly plain: Buffer
  /** made at the second request: zipping an answer that is asked for once costs more than it saves */
  zipped?: Buffer
  sent: number
  /** epoch ms: from then on the answer would be another (expiry of the code, age of a printed time) */
  readonly until: number
}

/**
 * Answers by token, least recently made dropped first. The store tells of every change of a public page in this process, a
 * look at the file's version tells of other processes; both drop what they touch before anyone reads it again.
 */
export class ReadyAnswers {
  private readonly kept = new Map<string, ReadyAnswer>()

  constructor(private readonly most: number) {}

  get(key: string, now: number): ReadyAnswer | undefined {
    const answer = this.kept.get(key)
    if (answer === undefined || now < answer.until) return answer
    this.kept.delete(key)
    return undefined
  }

  keep(key: string, body: string | Uint8Array, etag: string, until: number): ReadyAnswer {
    if (this.kept.size >= this.most) {
      const oldest = this.kept.keys().next().value
      if (oldest !== undefined) this.kept.delete(oldest)
    }
    const answer: ReadyAnswer = { etag, plain: Buffer.isBuffer(body) ? body : Buffer.from(body), sent: 0, until }
    if (this.most > 0) this.kept.set(key, answer)
    return answer
  }

  drop(key: string): void {
    this.kept.delete(key)
  }

  dropAll(): void {
    this.kept.clear()
  }
}

/** The bytes to send, and whether they are zipped. */
export const bytesOf = (answer: ReadyAnswer, acceptsGzip: boolean): { bytes: Buffer; zipped: boolean } => {
  answer.sent++
  if (!acceptsGzip || answer.sent < 2) return { bytes: answer.plain, zipped: false }
  answer.zipped ??= gzipSync(answer.plain)
  return { bytes: answer.zipped, zipped: true }
}
