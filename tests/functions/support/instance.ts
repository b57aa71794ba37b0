import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Reply } from '../../../contract/reply'

export interface Instance {
  call<T = unknown>(event: unknown, context: unknown): Promise<Reply<T>>
  /** ends it; all that it has written, which arrives by another way than its replies */
  end(): Promise<string>
}

interface Answer {
  readonly id?: number
  readonly reply?: Reply<never>
  readonly ms?: number
}

/** Runs a built function in a process of its own, in an environment that holds what is given here and nothing of ours. */
export const startInstance = (bundle: string, env: Readonly<Record<string, string>>): Instance => {
  const child: ChildProcess = fork(join(__dirname, 'run-bundle.cjs'), [bundle], {
    env,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const waiting = new Map<number, { done(answer: Answer): void; fail(error: Error): void }>()
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (said += data.toString()))
  child.on('message', (answer: Answer) => waiting.get(answer.id ?? -1)?.done(answer))
  child.once('exit', code => {
    for (const one of waiting.values()) one.fail(new Error(`the instance ended with ${code}: ${said}`))
  })
  const closed = new Promise<string>(done => child.once('close', () => done(said)))
  let calls = 0
  return {
    call: async <T>(event: unknown, context: unknown) => {
      const id = calls++
      const answer = await new Promise<Answer>((done, fail) => {
        waiting.set(id, { done, fail })
        child.send({ id, event, context })
      })
      waiting.delete(id)
      return answer.reply as Reply<T>
    },
    end: () => {
      waiting.clear()
      child.kill()
      return closed
    },
  }
}
