import { readBuild } from './build'
import { type DemoHost, startDemoHost } from './host'
import { type Launch, MiniProgram } from './mini-program'
import type { Phone } from './wx/double'

const build = readBuild()
const running = new Set<MiniProgram>()

/** The built mini-program, opened on this phone. */
export const open = (phone: Phone, launch?: Launch): MiniProgram => {
  const app = new MiniProgram(build, phone)
  running.add(app)
  app.start(launch)
  return app
}

/** The person closes it. What went wrong meanwhile fails the test. */
export const close = (app: MiniProgram): void => {
  running.delete(app)
  app.stop()
  expect(app.problems.list).toEqual([])
}

/** A host for all tests of this file; what a test leaves open is closed after it. */
export const withDemoHost = (): { readonly host: () => DemoHost } => {
  // a slow machine needs most of it for the first start
  jest.setTimeout(60_000)
  let host: DemoHost | undefined
  beforeAll(async () => {
    host = await startDemoHost()
  }, 60_000)
  afterEach(() => {
    for (const app of running) {
      running.delete(app)
      app.stop()
    }
  })
  afterAll(async () => host?.stop())
  return {
    host: () => {
      if (!host) throw new Error('the host is not there')
      return host
    },
  }
}
