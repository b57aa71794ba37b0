/** What the bench uses of autocannon 9, which ships no types of its own. */
declare module 'autocannon' {
  interface Request {
    readonly path?: string
  }
  interface Options {
    readonly url: string
    readonly connections: number
    readonly amount: number
    readonly headers: Readonly<Record<string, string>>
    readonly requests: readonly { setupRequest(request: Request): Request }[]
  }
  interface Result {
    readonly '2xx': number
    readonly errors: number
    readonly latency: { readonly p99: number }
    /** seconds */
    readonly duration: number
  }
  export default function autocannon(options: Options): Promise<Result>
}
