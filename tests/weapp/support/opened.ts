import { type Build, readBuild } from './build'
import { type DemoHost, startDemoHost } from './host'
import { type Launch, MiniProgram } from './mini-program'
import type { Phone } from './wx/double'

let build: Build | undefined
const running = new Set<MiniProgram>()

/** The built mini-program, opened on this phone: the one for a host, unless another is given. */
export const open = (phone: Phone, launch?: Launch, other?: Build): MiniProgram => {
  build ??= readBuild()
  const app = new MiniProgram(other ?? build, phone)
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

/** What a test leaves open is closed after it. */
export const closesAfterEach = (): void => {
  afterEach(() => {
    for (const app of running) {
      running.delete(app)
      app.stop()
    }
  })
}

/** A host for all tests of this file. */
export const withDemoHost = (): { readonly host: () => DemoHost } => {
  // a slow machine needs most of it for the first start
  jest.setTimeout(60_000)
  let host: DemoHost | undefined
  beforeAll(async () => {
    host = await startDemoHost()
  }, 60_000)
  closesAfterEach()
  afterAll(async () => host?.stop())
  return {
    host: () => {
      if (!host) throw new Error('the host is not there')
      return host
    },
  }
}
