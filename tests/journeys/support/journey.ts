import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { connectBrowser } from '../../support/browser'
import { type SpawnedHost, spawnHost } from '../../support/spawned-host'
import { Faults } from './faults'
import { output, root } from './paths'
import { type Looks, Person, phone } from './person'

const given = (name: 'JOURNEYS_BROWSER' | 'JOURNEYS_FOLDER'): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is set by support/start.ts`)
  return value
}

/** What the journeys of one file share: a demonstration of their own, and the browser of the whole run. */
export class Journey {
  readonly faults = new Faults()
  private browser?: Browser
  private running?: SpawnedHost
  private readonly people: Person[] = []
  private readonly data = mkdtempSync(join(tmpdir(), 'journey-'))

  get host(): SpawnedHost {
    if (!this.running) throw new Error('the host runs during the tests only')
    return this.running
  }
  /** symbols of a code in force */
  get sample(): string {
    return this.host.started.sample ?? ''
  }

  async begin(): Promise<void> {
    this.browser = await connectBrowser(given('JOURNEYS_BROWSER'))
    this.running = await spawnHost(join(root, 'dist/host/main.cjs'), ['--demo'], { DATA_DIR: this.data }, given('JOURNEYS_FOLDER'))
  }

  /** Somebody comes, signed in under a name of the demonstration or as anybody. */
  async arrives(name: string | null, looks: Looks = phone): Promise<Person> {
    if (!this.browser) throw new Error('the browser is there during the tests only')
    const { width = phone.width, height = phone.height } = looks
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: looks.scheme ?? 'light',
      deviceScaleFactor: looks.scale ?? 1,
      javaScriptEnabled: looks.script ?? true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    context.setDefaultTimeout(10_000)
    if (looks.elder) await context.addInitScript('try { localStorage.setItem("integrity-code.elder", "on") } catch {}')
    if (name) await context.request.post(`${this.host.origin}/session/demo`, { data: { name } })
    const page = await context.newPage()
    this.faults.watch(page)
    const person = new Person(page, context, this.host.origin, () => this.screens())
    this.people.push(person)
    return person
  }

  /** What everybody has before them, typed text included, and what went wrong so far: a wait that failed is explained by it. */
  private async screens(): Promise<string> {
    const look = `document.body.innerText + ' · fields: ' + [...document.querySelectorAll('input,textarea')].map(one => one.value).join(' | ')`
    const seen = this.people.map(async ({ page }, i) => {
      const text = String(await page.evaluate(look).catch(() => '(cannot be read)'))
      return `--- screen ${i + 1}: ${page.url()}\n${text.replace(/\s*\n\s*/g, ' · ').slice(0, 4000)}`
    })
    return [...(await Promise.all(seen)), ...this.faults.now()].join('\n')
  }

  /** After each test: what was on each screen, and that nothing went wrong behind it. */
  async look(): Promise<void> {
    const test = (expect.getState().currentTestName ?? 'test').replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)
    await Promise.all(
      this.people.map(({ page }, i) => page.screenshot({ path: join(output, `${test}-${i + 1}.png`) }).catch(() => undefined)),
    )
    expect(this.faults.take()).toEqual([])
  }

  async leave(): Promise<void> {
    for (const { context } of this.people.splice(0)) await context.close()
  }

  async end(): Promise<void> {
    await this.leave()
    await this.browser?.close()
    await this.running?.end('SIGTERM')
    rmSync(this.data, { recursive: true, force: true })
  }
}

/** A journey for this file: a fault behind any page fails the test that it happened in. */
export const journey = (): Journey => {
  const one = new Journey()
  beforeAll(() => one.begin())
  afterEach(() => one.look())
  afterAll(() => one.end())
  return one
}
