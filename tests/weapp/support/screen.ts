import type * as glassEasel from 'glass-easel'
import type { Problems } from './problems'
import type { DomNode } from './window'
import type { Gesture } from './wx/world'

type Drawn = glassEasel.Element

export interface Point {
  readonly x: number
  readonly y: number
}

const element = (node: DomNode): Drawn | undefined => node.__wxElement as Drawn | undefined
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
const controls = ['button', 'link', 'checkbox', 'radio', 'tab', 'switch', 'option', 'menuitem']

/** What an element was given as an attribute, as text; nothing when it has none. */
export const attribute = (node: DomNode, name: string): string | undefined => {
  const value = element(node)?.getAttribute(name)
  return value === undefined || value === null || value === '' ? undefined : String(value)
}

/** The page as a person meets it: words, names and gestures; nothing generated is asked for. */
export class Screen {
  constructor(
    private readonly page: () => DomNode,
    private readonly problems: Problems,
    private readonly gesture: Gesture,
  ) {}

  /** Elements of the page, parents before children. */
  all(selector = '*'): DomNode[] {
    return [...this.page().querySelectorAll(selector)]
  }

  text(): string {
    return plain(this.page().textContent)
  }

  /** Whether these words are on the page, or spoken for something on it. */
  has(words: string): boolean {
    return this.text().includes(words) || this.all().some(node => attribute(node, 'aria-label')?.includes(words))
  }

  nameOf(node: DomNode): string {
    return attribute(node, 'aria-label') ?? plain(node.textContent)
  }

  classOf(node: DomNode): string {
    return (node as unknown as { readonly className: string }).className
  }

  /** What can be pressed. */
  controls(): DomNode[] {
    return this.all().filter(node => controls.includes(attribute(node, 'aria-role') ?? ''))
  }

  /** The control of this name: its whole name before a part of it. */
  control(name: string): DomNode {
    const found = this.controls()
    const control = found.find(one => this.nameOf(one) === name) ?? [...found].reverse().find(one => this.nameOf(one).includes(name))
    if (!control)
      throw new Error(`no control “${name}” on: ${this.text().slice(0, 600)} — controls: ${found.map(one => this.nameOf(one)).join(' | ')}`)
    return control
  }

  isOff(name: string): boolean {
    return attribute(this.control(name), 'aria-disabled') === 'true'
  }

  press(name: string): void {
    if (this.isOff(name)) throw new Error(`“${name}” is switched off`)
    this.emit(this.control(name), 'tap', {}, true)
  }

  /** The field of this label. */
  field(label: string, tags = 'input, textarea'): DomNode {
    const fields = this.all(tags)
    const field =
      fields.find(one => attribute(one, 'aria-label') === label) ?? fields.find(one => attribute(one, 'aria-label')?.includes(label))
    if (!field)
      throw new Error(
        `no field “${label}”; fields: ${fields.map(one => attribute(one, 'aria-label')).join(' | ')} on: ${this.text().slice(0, 400)}`,
      )
    return field
  }

  type(label: string, value: string): void {
    this.emit(this.field(label), 'input', { value, cursor: value.length })
    this.emit(this.field(label), 'blur', { value })
  }

  /** Turns the wheel of the picker of this label to an option. */
  choose(label: string, option: string): void {
    const wheels = this.all('picker')
    const named = (wheel: DomNode) => [...wheel.querySelectorAll('*')].some(node => attribute(node, 'aria-label')?.includes(label))
    const wheel = wheels.find(named)
    const range = wheel && (element(wheel)?.getAttribute('range') as readonly string[] | undefined)
    const index = range?.findIndex(one => one.includes(option)) ?? -1
    if (!wheel || index < 0) throw new Error(`no option “${option}” for “${label}”: ${JSON.stringify(range)}`)
    this.emit(wheel, 'change', { value: String(index) })
  }

  /** Scrolls the one pane of the page to this place, px. */
  scroll(scrollTop: number): void {
    const [pane] = this.all('scroll-view')
    if (!pane) throw new Error('nothing scrolls here')
    this.emit(pane, 'scroll', { scrollTop, scrollLeft: 0, deltaX: 0, deltaY: 0 })
  }

  /** One stroke of a finger on the canvas of this label. */
  draw(label: string, points: readonly Point[]): void {
    const canvas = this.field(label, 'canvas')
    const touch = (type: string, touches: readonly Point[]) => this.emit(this.field(label, 'canvas'), type, {}, true, touches)
    const [first] = points
    if (!first || !canvas) return
    touch('touchstart', [first])
    for (const point of points.slice(1)) touch('touchmove', [point])
    touch('touchend', [])
  }

  emit(node: DomNode, type: string, detail: object, bubbles = false, touches?: readonly Point[]): void {
    const given = touches?.map((touch, identifier) => ({ identifier, ...touch }))
    const extraFields = given ? { touches: given, changedTouches: given } : { touches: [], changedTouches: [] }
    const target = element(node)
    this.gesture.tapping = type === 'tap'
    if (target) target.triggerEvent(type, detail, { bubbles, composed: bubbles, extraFields: bubbles ? extraFields : {} })
    else this.problems.note('screen', `${node.nodeName} is not drawn by the mini-program`)
    this.gesture.tapping = false
  }
}
