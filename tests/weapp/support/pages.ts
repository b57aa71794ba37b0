import type { AssociatedBackend, CodeSpace, Root } from 'glass-easel-miniprogram-adapter'
import type { Code } from './code'
import type { Problems } from './problems'
import type { DomNode } from './window'

type Lifecycle = 'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload'
type Caller = Record<string, unknown>

export interface OpenPage {
  readonly path: string
  readonly url: string
  readonly root: Root
  readonly caller: Caller
  readonly box: DomNode
}

/** Why a navigation failed, in WeChat's words. */
export class NavigationError extends Error {}

export type Navigation = 'navigateTo' | 'redirectTo' | 'reLaunch'

/** Pages that may lie on one another. */
const deepest = 10

/** `a=1&b=%E4` → {a: '1', b: '%E4'}: WeChat hands a query over as it was written. */
const queryOf = (url: string): Record<string, string> => {
  const query = url.split('?')[1] ?? ''
  const pairs = query.split('&').filter(Boolean)
  return Object.fromEntries(pairs.map(pair => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')]))
}

/** The stack of pages, with their lives as WeChat tells them. */
export class Pages {
  readonly stack: OpenPage[] = []

  constructor(
    private readonly known: readonly string[],
    private readonly code: Code,
    private readonly space: CodeSpace,
    private readonly backend: AssociatedBackend,
    private readonly screen: { readonly body: DomNode; createElement(tag: string): DomNode },
    private readonly problems: Problems,
  ) {}

  top(): OpenPage {
    const page = this.stack[this.stack.length - 1]
    if (!page) throw new Error('no page is open')
    return page
  }

  open(kind: Navigation, url: string): void {
    const from = this.stack[this.stack.length - 1]
    const path = this.resolve(url, from)
    if (!this.known.includes(path)) throw new NavigationError(`page "${path}" is not found`)
    if (kind === 'navigateTo' && this.stack.length >= deepest) throw new NavigationError('webview count limit exceed')
    if (kind === 'navigateTo' && from) this.live(from, 'onHide')
    if (kind === 'redirectTo') this.close(1)
    if (kind === 'reLaunch') this.close(this.stack.length)
    this.show(path, url)
  }

  back(delta: number): void {
    if (this.stack.length < 2) throw new NavigationError('cannot navigate back at first page')
    this.close(Math.min(delta, this.stack.length - 1))
    this.live(this.top(), 'onShow')
  }

  /** A lifecycle of a page; what it throws is a problem. */
  live(page: OpenPage, name: Lifecycle, given?: unknown): void {
    const act = page.caller[name]
    if (typeof act !== 'function') return
    try {
      act.call(page.caller, ...(given === undefined ? [] : [this.code.give(given)]))
    } catch (fault) {
      this.problems.note(`${page.path} ${name}`, fault)
    }
  }

  close(count: number): void {
    for (const page of this.stack.splice(this.stack.length - count, count).reverse()) {
      this.live(page, 'onUnload')
      page.root.release()
      page.box.remove()
    }
  }

  private resolve(url: string, from?: OpenPage): string {
    const path = url.split('?')[0] ?? ''
    if (path.startsWith('/')) return path.slice(1)
    if (!from) return path
    const parts = from.path.split('/').slice(0, -1)
    for (const part of path.split('/')) {
      if (part === '..') parts.pop()
      else if (part !== '.') parts.push(part)
    }
    return parts.join('/')
  }

  private show(path: string, url: string): void {
    this.code.need(path)
    const box = this.screen.createElement('page-box')
    const place = this.screen.createElement('span')
    box.appendChild(place)
    this.screen.body.appendChild(box)
    const root = this.backend.createRoot('page', this.space, path)
    root.attach(box as never, place as never)
    const caller = root.get() as unknown as Caller
    const options = queryOf(url)
    Object.assign(caller, { route: path, __route__: path, options: this.code.give(options) })
    const page: OpenPage = { path, url, root, caller, box }
    this.stack.push(page)
    this.live(page, 'onLoad', options)
    this.live(page, 'onShow')
    setTimeout(() => this.live(page, 'onReady'), 20)
  }
}
