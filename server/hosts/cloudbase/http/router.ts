import type { Handler, HttpApp } from '../../local/http'

interface Entry {
  readonly method: 'GET' | 'POST'
  readonly segments: readonly string[]
  readonly handler: Handler
}

/** Of several patterns that fit, what is named wholly comes first and the rest of a path last, as with Fastify. */
const rank = ({ segments }: Entry): number => (segments.includes('*') ? 2 : segments.some(one => one.startsWith(':')) ? 1 : 0)

interface Found {
  readonly handler: Handler
  readonly params: Readonly<Record<string, string>>
}

/** longer than every path that leads anywhere, with room for a later signature behind a code's symbols */
const longestPath = 2048

/** Decoded; null for what is no percent-encoding. */
const decoded = (segments: readonly string[]): string[] | null => {
  try {
    return segments.map(decodeURIComponent)
  } catch {
    return null
  }
}

const paramsOf = (pattern: readonly string[], path: readonly string[]): Record<string, string> | null => {
  const params: Record<string, string> = {}
  for (const [at, segment] of pattern.entries()) {
    const given = path[at]
    if (given === undefined) return null
    if (segment === '*') return { ...params, '*': path.slice(at).join('/') }
    if (segment.startsWith(':')) params[segment.slice(1)] = given
    else if (segment !== given) return null
  }
  return path.length === pattern.length ? params : null
}

/** The routes of one function, few enough to be looked through. */
export class Router implements HttpApp {
  private entries: readonly Entry[] = []

  private add(method: Entry['method'], pattern: string, handler: Handler): void {
    this.entries = [...this.entries, { method, segments: pattern.split('/'), handler }].sort((a, b) => rank(a) - rank(b))
  }

  get(pattern: string, handler: Handler): void {
    this.add('GET', pattern, handler)
  }

  post(pattern: string, handler: Handler): void {
    this.add('POST', pattern, handler)
  }

  find(method: string, path: string): Found | null {
    const segments = path.length <= longestPath ? decoded(path.split('/')) : null
    if (!segments) return null
    const asked = method === 'HEAD' ? 'GET' : method
    for (const entry of this.entries) {
      const params = entry.method === asked && paramsOf(entry.segments, segments)
      if (params) return { handler: entry.handler, params }
    }
    return null
  }
}
