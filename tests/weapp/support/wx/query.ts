import type { DomNode } from '../window'
import type { World } from './world'

interface Fields {
  readonly id?: boolean
  readonly size?: boolean
  readonly rect?: boolean
  readonly node?: boolean
  readonly dataset?: boolean
}

interface Shadow {
  querySelector(selector: string): { getBackendElement(): unknown } | null
}

/** A pen whose strokes are kept as words. */
const pen = (drawn: string[]) =>
  new Proxy({} as Record<string, unknown>, {
    get: (held, name) =>
      name in held ? held[String(name)] : (...given: unknown[]) => void drawn.push(`${String(name)} ${given.join(' ')}`.trim()),
  })

const canvasOf = (world: World) => {
  const drawn: string[] = []
  ;(world.pens as string[][]).push(drawn)
  const context = pen(drawn)
  return { width: 300, height: 150, getContext: (kind: string) => (kind === '2d' ? context : null) }
}

/** Looks into the page alone, as WeChat does: what lies inside of a component is not found from outside. */
export const createSelectorQuery = (world: World) => () => {
  const asked: { readonly selector: string; readonly fields: Fields; readonly tell?: (found: unknown) => void }[] = []
  const canvases = new Map<DomNode, ReturnType<typeof canvasOf>>()
  const find = (selector: string, fields: Fields): unknown => {
    const component = world.pages.top().root.getComponent() as unknown as { getShadowRoot(): Shadow | null }
    const node = component.getShadowRoot()?.querySelector(selector)?.getBackendElement() as DomNode | undefined
    if (!node) return null
    const { width, height } = world.phone.boxOf(node)
    const canvas = canvases.get(node) ?? (fields.node && node.nodeName.toLowerCase() === 'canvas' ? canvasOf(world) : undefined)
    if (canvas) canvases.set(node, canvas)
    return {
      ...(fields.size ? { width, height } : {}),
      ...(fields.rect ? { left: 0, top: 0, right: width, bottom: height } : {}),
      ...(fields.node ? { node: canvas ?? null } : {}),
    }
  }
  const query = {
    in: () => query,
    select: (selector: string) => {
      const ask = (fields: Fields, tell?: (found: unknown) => void) => {
        asked.push({ selector, fields, tell })
        return query
      }
      return {
        fields: ask,
        boundingClientRect: (tell?: (found: unknown) => void) => ask({ size: true, rect: true }, tell),
        node: (tell?: (found: unknown) => void) => ask({ node: true }, tell),
      }
    },
    exec: (tell?: (found: unknown[]) => void) => {
      setTimeout(() => {
        const found = asked.map(({ selector, fields }) => find(selector, fields))
        asked.forEach((one, i) => {
          one.tell?.(found[i])
        })
        tell?.(found)
      }, 0)
      return query
    },
  }
  return query
}
