import type { Disclosure, PublicStatus } from '../../contract/vocabulary'
import type { SymbolsProblem } from '../entry'
import type { ItemWords } from './items'
import type { VehicleWords } from './vehicle'

/** Everything the citizen's pages say by themselves, in one language. */
export interface CitizenWords {
  /** a day */
  readonly date: (at: number) => string
  /** a moment, to the second */
  readonly time: (at: number) => string
  readonly frame: { readonly back: string; readonly large: string; readonly normal: string; readonly demo: string }
  readonly retry: string
  readonly loading: string
  readonly unavailable: string
  readonly status: Readonly<Record<PublicStatus, string>>
  /** what the status means for whoever stands at the door */
  readonly meaning: Readonly<Record<PublicStatus, string>>
  readonly disclosure: Readonly<Record<Disclosure, string>>
  readonly band: {
    readonly asOf: (time: string) => string
    readonly validUntil: (date: string) => string
    readonly soon: string
    /** instead of the status while no fresh answer stands behind it */
    readonly unverified: string
    /** what the last answer said, and why it is no longer vouched for */
    readonly kept: Readonly<Record<'offline' | 'failed' | 'waiting', (time: string, status: string) => string>>
  }
  readonly entity: {
    readonly responsible: (unit: string) => string
    readonly photo: string
    readonly enlarge: string
    readonly close: string
    readonly noPhoto: string
    readonly reason: (text: string) => string
  }
  readonly site: {
    readonly question: string
    readonly yes: string
    readonly no: string
    readonly thanksYes: string
    readonly thanksNo: string
    readonly change: string
    readonly failed: string
  }
  readonly commitment: {
    readonly title: string
    readonly signed: string
    readonly collected: string
    /** of a collected one: nothing was signed */
    readonly unsigned: string
    readonly hidden: string
    readonly none: string
    readonly breach: (text: string) => string
    readonly template: (name: string, version: number) => string
    readonly proof: (hash: string) => string
    readonly verify: string
  }
  readonly records: {
    readonly honours: string
    readonly voluntary: string
    readonly others: string
    readonly none: string
    readonly expired: string
    readonly disputed: string
    /** of what the entity registered of itself and its unit confirmed, in place of a department's name */
    readonly own: string
    /** the n-th picture of an item */
    readonly picture: (n: number) => string
    /** lines that are not listed */
    readonly more: (count: number) => string
    readonly validUntil: (date: string) => string
  }
  readonly items: ItemWords
  readonly vehicle: VehicleWords
  readonly foot: {
    readonly what: string
    readonly asOf: (time: string) => string
    readonly original: string
    readonly about: string
    /** from the page that needs no script to the one that has more */
    readonly open: string
  }
  readonly notOurs: { readonly todo: string; readonly steps: readonly string[]; readonly again: string }
  readonly noCode: { readonly title: string; readonly hint: string }
  readonly scan: {
    readonly title: string
    readonly start: string
    readonly aim: string
    readonly noCamera: string
    readonly picture: string
    readonly notRead: string
    readonly foreign: string
    readonly foreignHost: (host: string) => string
    readonly foreignText: string
    readonly notOpened: string
    readonly again: string
    readonly byHand: string
    readonly byHandLabel: string
    readonly byHandHint: string
    readonly look: string
    readonly problem: Readonly<Record<SymbolsProblem, string>>
  }
  readonly proof: {
    readonly title: string
    readonly intact: string
    readonly mismatch: string
    readonly missing: string
    readonly intactMeaning: string
    readonly mismatchMeaning: string
    readonly missingMeaning: string
    readonly committer: string
    readonly signedAt: string
    readonly template: string
    readonly version: (name: string, version: number) => string
    readonly hash: string
    readonly what: string
    readonly notWhat: string
    readonly label: string
    readonly hint: string
    readonly wrong: string
    readonly check: string
    readonly other: string
  }
  readonly home: {
    readonly scan: string
    readonly scanHint: string
    /** counted up to 10,000: from there on `more` */
    readonly inForce: (count: number, more: boolean) => string
    readonly recent: string
    readonly recentHint: string
    readonly clear: string
    readonly about: string
    readonly proof: string
  }
}
