import { createRequire } from 'node:module'

/** The little of a DOM node that the tests read; the types of all of it would give the server's sources a DOM too. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string
  readonly parentNode: DomNode | null
  readonly childNodes: Iterable<DomNode>
  readonly __wxElement?: unknown
  appendChild(child: DomNode): void
  remove(): void
  contains(other: DomNode): boolean
  querySelectorAll(selector: string): Iterable<DomNode>
}

export interface Window {
  close(): void
  readonly document: { readonly body: DomNode; createElement(tag: string): DomNode }
}

/** The screen: glass-easel draws into the window that it finds when it starts. The mini-program's own realm has none. */
export const openWindow = (): Window => {
  const { JSDOM } = createRequire(__filename)('jsdom') as { JSDOM: new (html: string, options: object) => { readonly window: Window } }
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true })
  Object.assign(globalThis, { window, document: window.document, Event: (window as unknown as { Event: unknown }).Event })
  return window
}
