import { looksLikeSymbols } from './symbols'

/** How a phone opens the credit page: by the web's own link, by a mini-program code, or by a plain link that WeChat caught. */
export interface Entry {
  readonly s?: string
  /** of a mini-program code; arrives URI-encoded */
  readonly scene?: string
  /** the plain link, URI-encoded once; `scancode_time` comes with it and changes nothing */
  readonly q?: string
}

/** Some phones encode what they hand over and some do not; neither symbols nor our links hold a `%` of their own. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What follows the 32 symbols is left for a later signature. */
const plainLink = /^https?:\/\/([^/?#@\\\s]+)\/c\/([0-9A-Z]{32})/i
const signInLink = /^https?:\/\/([^/?#@\\\s]+)\/s\/([0-9A-HJKMNP-TV-Z]{26})$/i
const creditPath = /^\/?pages\/credit\/index\?(?:[^#]*&)?(?:s|scene)=([^&#]*)/

const valid = (text: string | undefined): string | undefined => (text !== undefined && looksLikeSymbols(text) ? text : undefined)

const linkParts = (text: string): { readonly host: string; readonly symbols?: string } | undefined => {
  const [, host, symbols] = plainLink.exec(text) ?? []
  return host === undefined ? undefined : { host, symbols: valid(symbols) }
}

/** The symbols that a page was opened with; undefined when there are none, the text itself when they are malformed. */
export const entrySymbols = ({ s, scene, q }: Entry): string | undefined => {
  if (q) {
    const link = linkParts(decoded(q)) ?? linkParts(q)
    return link?.symbols ?? decoded(q)
  }
  const given = s || scene
  return given ? decoded(given) : undefined
}

export type CodeRead =
  | { readonly kind: 'ours'; readonly symbols: string }
  /** a desktop of this installation asks to be signed in */
  | { readonly kind: 'sign-in'; readonly ticket: string }
  /** no integrity code of this city. `host`: where its link would have led */
  | { readonly kind: 'foreign'; readonly host?: string; readonly text: string }

/** A host as it compares: lower case, without the port that the scheme means anyway. */
const plainHost = (host: string): string => host.toLowerCase().replace(/:(80|443)$/, '')

const isOwn = (host: string, ownHost: string): boolean => ownHost === '' || plainHost(host) === plainHost(ownHost)

const hostOf = (text: string): string | undefined => /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#\s]*@)?([^/?#\s@\\]+)/i.exec(text)?.[1]

/**
 * What a scanner read. Ours is `http(s)://<this installation's host>/c/<32 symbols>`, or the path of this mini-program's own code,
 * which WeChat vouches for. Everything else is foreign: it is named and never opened. An empty `ownHost` is one that this program was not
 * told: then the symbols alone are taken from a link, and the server says whether they are ours.
 */
export const readCode = (scanned: { readonly text: string; readonly path?: string }, ownHost: string): CodeRead => {
  const path = scanned.path ? (creditPath.exec(scanned.path) ?? creditPath.exec(decoded(scanned.path))) : null
  const byPath = valid(path?.[1] === undefined ? undefined : decoded(path[1]))
  if (byPath) return { kind: 'ours', symbols: byPath }
  const text = scanned.text.trim()
  const link = linkParts(text)
  if (link?.symbols && isOwn(link.host, ownHost)) return { kind: 'ours', symbols: link.symbols }
  const [, signInHost, ticket] = signInLink.exec(text) ?? []
  if (signInHost && ticket && isOwn(signInHost, ownHost)) return { kind: 'sign-in', ticket }
  const host = hostOf(text)
  return { kind: 'foreign', text: text || (scanned.path ?? ''), ...(host ? { host } : {}) }
}

export type SymbolsProblem = 'empty' | 'length' | 'alphabet' | 'check'

/** Symbols typed by hand: grouped, in small letters or full-width; or the whole link pasted. Look-alikes are refused, not guessed. */
export const typedSymbols = (typed: string): { readonly symbols: string } | { readonly problem: SymbolsProblem } => {
  const text = typed.normalize('NFKC').trim()
  const pasted = linkParts(text)?.symbols
  if (pasted) return { symbols: pasted }
  const symbols = text.replace(/[\s·.-]/g, '').toUpperCase()
  if (symbols === '') return { problem: 'empty' }
  if (/[^0-9A-HJKMNP-TV-Z]/.test(symbols)) return { problem: 'alphabet' }
  if (symbols.length !== 32) return { problem: 'length' }
  return looksLikeSymbols(symbols) ? { symbols } : { problem: 'check' }
}
