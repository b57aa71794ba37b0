import { type Context, runInContext, Script } from 'node:vm'
import type { CodeSpace, types } from 'glass-easel-miniprogram-adapter'
import { type Build, componentJsonOf, resolvePath } from './build'
import { isRaised, plainEvent } from './event'
import type { Problems } from './problems'
import { handOver } from './realm'
import { templatesOf } from './templates'

type Definition = Record<string, unknown>

export interface SetData {
  readonly path: string
  readonly bytes: number
}

export interface CodeHooks {
  readonly onSetData: (told: SetData) => void
}

/** Bytes of one setData that WeChat refuses. */
const mostBytes = 1024 * 1024

/** What WeChat's view layer receives: JSON. */
const overTheBridge = (data: Definition): Definition =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, value === undefined ? undefined : JSON.parse(JSON.stringify(value))]))

/** Loads the mini-program's scripts, each once, in its realm; registers its pages and components when they are first needed. */
export class Code {
  private readonly modules = new Map<string, { exports: unknown }>()
  private readonly registered = new Set<string>()
  private readonly template: ReturnType<typeof templatesOf>

  constructor(
    private readonly build: Build,
    private readonly realm: Context,
    private readonly space: CodeSpace,
    private readonly problems: Problems,
    private readonly hooks: CodeHooks,
  ) {
    this.template = templatesOf(build, problems)
  }

  /** Runs a script and answers what it exports. */
  load(path: string): unknown {
    const known = this.modules.get(path)
    if (known) return known.exports
    const source = this.build.get(`${path}.js`)
    if (source === undefined) throw new Error(`module '${path}.js' is not defined`)
    const module: { exports: unknown } = { exports: runInContext('({})', this.realm) }
    this.modules.set(path, module)
    const script = new Script(`(function(require,module,exports,Page,Component){${source}\n})`, { filename: path })
    const run = script.runInContext(this.realm) as (...given: unknown[]) => void
    run(
      (name: string) => this.load(resolvePath(path, name.replace(/\.js$/, ''))),
      module,
      module.exports,
      (definition: Definition) => this.register(path, definition, true),
      (definition: Definition) => this.register(path, definition, false),
    )
    return module.exports
  }

  /** A page or component with all that it uses. */
  need(path: string): void {
    if (this.registered.has(path)) return
    this.registered.add(path)
    const config = componentJsonOf(this.build, path)
    const using = Object.fromEntries(Object.entries(config.usingComponents ?? {}).map(([tag, to]) => [tag, resolvePath(path, to)]))
    for (const used of Object.values(using)) this.need(used)
    const absolute = Object.fromEntries(Object.entries(using).map(([tag, to]) => [tag, `/${to}`]))
    this.space.addComponentStaticConfig(path, { ...config, usingComponents: absolute } as types.ComponentStaticConfig)
    const template = this.template(path)
    if (template) this.space.addCompiledTemplate(path, template)
    else this.problems.note('template', `${path}.wxml is missing`)
    this.load(path)
  }

  private register(path: string, definition: Definition, page: boolean): void {
    const { hooks, problems } = this
    const builder = this.space.component(path).init(function (this: unknown) {
      const caller = this as { setData: (data: Definition, after?: () => void) => void }
      const original = caller.setData
      caller.setData = (data, after) => {
        const bytes = Buffer.byteLength(JSON.stringify(data))
        if (bytes > mostBytes) problems.note('setData', `${path} sets ${bytes} bytes at once`)
        hooks.onSetData({ path, bytes })
        original.call(caller, overTheBridge(data), after)
      }
    })
    const hearing = this.hearing(definition)
    if (page) builder.pageDefinition(hearing).register()
    else
      builder
        .definition({ ...hearing, methods: this.hearing((definition.methods ?? {}) as Definition) as Record<string, () => void> })
        .register()
  }

  /** Handlers get plain events; types of properties are named by this realm's constructors. */
  private hearing(definition: Definition): Definition {
    const { realm } = this
    return Object.fromEntries(
      Object.entries(definition).map(([key, value]) => {
        if (key === 'properties') return [key, propertiesOf(value as Record<string, { readonly type: { readonly name: string } }>)]
        if (key === 'data') return [key, JSON.parse(JSON.stringify(value))]
        if (typeof value !== 'function') return [key, value]
        const heard = function (this: unknown, ...given: unknown[]) {
          return value.apply(this, isRaised(given[0]) ? [plainEvent(realm, given[0])] : given)
        }
        return [key, heard]
      }),
    )
  }

  /** Data of this realm for a handler of the mini-program's. */
  give(value: unknown): unknown {
    return handOver(this.realm, value)
  }
}

const constructors: Readonly<Record<string, unknown>> = { Object, String, Number, Boolean, Array }

const propertiesOf = (properties: Record<string, { readonly type: { readonly name: string } }>): Definition =>
  Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, { ...one, type: constructors[one.type.name] }]))
