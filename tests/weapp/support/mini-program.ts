import { type Context, runInContext } from 'node:vm'
import * as glassEasel from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { type Build, pagesOf } from './build'
import { Code, type SetData } from './code'
import { Pages } from './pages'
import { Problems } from './problems'
import { handOver, makeRealm, makeTimers } from './realm'
import { Screen } from './screen'
import { openWindow } from './window'
import { makeWx, type Phone, type World } from './wx/double'

export interface Launch {
  /** page and query that WeChat opens */
  readonly url?: string
  /** WeChat's number for the way in */
  readonly scene?: number
}

const raised = (problems: Problems, fault: unknown, where?: string) => problems.note(where ?? 'component', fault)

/** One start of the built mini-program on a phone. A promise that nobody hears needs no watch here: jest fails the test with it. */
export class MiniProgram {
  readonly problems = new Problems()
  readonly setData: SetData[] = []
  readonly realm: Context = makeRealm()
  readonly pages: Pages
  readonly screen: Screen
  readonly world: World
  private readonly timers = makeTimers(this.problems)
  private readonly code: Code
  private readonly window = openWindow()
  private app: Record<string, unknown> = {}
  private readonly onFault = (fault: unknown, where?: string) => {
    raised(this.problems, fault, where)
    return false
  }
  private readonly onWarning = (what: string) => {
    this.problems.note('warning', what)
    return false
  }

  constructor(
    build: Build,
    readonly phone: Phone,
  ) {
    const { document } = this.window
    const space = new MiniProgramEnv()
    const codeSpace = space.createCodeSpace('app', true)
    glassEasel.addGlobalErrorListener(this.onFault)
    glassEasel.addGlobalWarningListener(this.onWarning)
    this.code = new Code(build, this.realm, codeSpace, this.problems, { onSetData: told => this.setData.push(told) })
    this.pages = new Pages(pagesOf(build), this.code, codeSpace, space.associateBackend(), document, this.problems)
    const gesture = { tapping: false }
    this.screen = new Screen(() => this.pages.top().box, this.problems, gesture)
    this.world = {
      ...{ realm: this.realm, pages: this.pages, phone, problems: this.problems, gesture },
      ...{ requests: [], networkListeners: new Set(), pens: [], calls: [], open: 0 },
    }
    Object.assign(this.realm, { ...this.timers.names, ...this.names(), wx: makeWx(this.world) })
  }

  start({ url = 'pages/home/index', scene = 1001 }: Launch = {}): void {
    const [path = '', query = ''] = url.split('?')
    this.world.launch = { path, scene, query, shadow: undefined }
    try {
      this.code.load('app')
      const options = () => handOver(this.realm, { path, scene, query: {}, referrerInfo: {} })
      for (const name of ['onLaunch', 'onShow']) {
        const act = this.app[name]
        if (typeof act === 'function') act.call(this.app, options())
      }
      this.pages.open('reLaunch', url)
    } catch (fault) {
      this.problems.note('start', fault)
    }
  }

  stop(): void {
    try {
      this.pages.close(this.pages.stack.length)
    } catch (fault) {
      this.problems.note('stop', fault)
    }
    this.timers.stop()
    glassEasel.removeGlobalErrorListener(this.onFault)
    glassEasel.removeGlobalWarningListener(this.onWarning)
    this.window.close()
  }

  private names(): Record<string, unknown> {
    const list = runInContext('given => Array.from(given)', this.realm) as (given: unknown[]) => unknown[]
    const note =
      (kind: string) =>
      (what: unknown, ...rest: unknown[]) => {
        const cause = [what, ...rest].find(one => typeof one === 'object' && one !== null && 'stack' in one)
        this.problems.note(kind, cause ?? [what, ...rest].join(' '))
      }
    const quiet = () => undefined
    return {
      App: (app: Record<string, unknown>) => {
        this.app = app
      },
      getApp: () => this.app,
      getCurrentPages: () => list(this.pages.stack.map(({ caller }) => caller)),
      requirePlugin: () => this.problems.note('requirePlugin', 'the mini-program has no plug-in'),
      console: {
        log: quiet,
        info: quiet,
        debug: quiet,
        group: quiet,
        groupEnd: quiet,
        warn: note('console.warn'),
        error: note('console.error'),
      },
    }
  }
}
