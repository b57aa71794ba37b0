import type { Context } from 'node:vm'
import type { Pages } from '../pages'
import type { Problems } from '../problems'
import type { DomNode } from '../window'
import type { Cloud } from './cloud'

export interface Box {
  readonly width: number
  readonly height: number
}

/** What WeChat's scanner brought. */
export interface Scan {
  readonly result?: string
  readonly path?: string
}

export interface Gesture {
  tapping: boolean
}

export interface Subscription {
  /** the templates that WeChat knows: whether a yes is good for one message or for all */
  readonly templates: Readonly<Record<string, 'once' | 'lasting'>>
  /** `off`: the person has switched such messages off; `silence`: WeChat never comes back to it */
  readonly answer: 'accept' | 'reject' | 'off' | 'silence'
  /** what was said yes to */
  readonly accepted: Set<string>
}

/** What outlives a start of the mini-program, and what the person in front of it does. */
export interface Phone {
  readonly storage: Map<string, string>
  readonly files: Map<string, Uint8Array>
  /** where the host that the build was made for really listens; nothing: no network at all */
  host?: string
  /** the platform that a build for functions calls */
  readonly cloud?: Cloud
  /** the next answer of the scanner; none: the person goes back */
  scan?: Scan
  /** the next picture that is taken; none: the person goes back */
  photo?: string
  /** this mini-program's message templates in WeChat, and what the person says to its question */
  subscription?: Subscription
  /** jsdom has no layout: size of an element on the screen */
  boxOf: (node: DomNode) => Box
}

export interface Asked {
  readonly api: 'request' | 'uploadFile' | 'downloadFile' | 'callFunction' | 'cloud.uploadFile'
  readonly url: string
  /** of a call of a function: its event */
  readonly data?: unknown
}

export interface World {
  readonly realm: Context
  readonly pages: Pages
  readonly phone: Phone
  readonly problems: Problems
  /** every request, in order */
  readonly requests: Asked[]
  readonly networkListeners: Set<(told: unknown) => void>
  readonly pens: readonly string[][]
  /** calls of what only shows something: toasts, titles, brightness */
  readonly calls: { readonly api: string; readonly options: unknown }[]
  /** whether what runs now runs in the tap itself, before anything was waited for */
  readonly gesture: Gesture
  launch?: object
  /** requests that are under way */
  open: number
}

/** About 18 letters of 20 px stand in one line of a phone; a pane that scrolls shows 400 px. */
const guessedBox = (node: DomNode): Box =>
  node.nodeName.toLowerCase() === 'scroll-view'
    ? { width: 343, height: 400 }
    : { width: 343, height: node.nodeName.toLowerCase() === 'canvas' ? 200 : Math.ceil(node.textContent.length / 18) * 24 }

export const newPhone = (host?: string, cloud?: Cloud): Phone => ({ storage: new Map(), files: new Map(), host, cloud, boxOf: guessedBox })
