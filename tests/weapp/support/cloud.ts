import { readdirSync } from 'node:fs'
import { accountIdOf, accountOf } from '../../../cloudfunctions/account/account-of'
import type { Reply } from '../../../contract/reply'
import { buildApp, testBuilds } from '../../../scripts/build-web'
import type { Membership } from '../../../server/ports/collections'
import { fromTimer, fromWeChat, openid, timerEvent } from '../../functions/support/contexts'
import { buildAway, type Deployment, deploy } from '../../functions/support/deployment'
import type { Instance } from '../../functions/support/instance'
import { type Build, readBuild } from './build'
import type { Launch, MiniProgram } from './mini-program'
import { closesAfterEach, open } from './opened'
import { newPhone, type Phone } from './wx/double'

const folder = 'dist/weapp-cloud'
/** ms: a machine that has not built it yet does so first */
const longest = 300_000

/** An installation on functions: the built ones, over the double of the platform's wire. */
export interface CloudInstallation {
  readonly here: Deployment
  /** the phone of one person of WeChat, on which the mini-program finds these functions */
  phone(person: string): Phone
  open(phone: Phone, launch?: Launch): MiniProgram
  /** one call of a function as this person, past the mini-program */
  call<T>(person: string, audience: string, event: object): Promise<Reply<T>>
  /** gives this person posts, as an administrator would */
  appoint(person: string, ...memberships: Membership[]): Promise<void>
}

/** One installation for all tests of a file, with the city's units in it. */
export const withFunctions = (): (() => CloudInstallation) => {
  process.env.SILENCE = 'true'
  jest.setTimeout(60_000)
  let built: ReturnType<typeof buildAway> | undefined
  let installation: CloudInstallation | undefined
  let build: Build | undefined
  beforeAll(async () => {
    buildApp('weapp', testBuilds[folder], folder)
    build = readBuild(folder)
    built = buildAway()
    installation = installed(built.folder, await deploy(built.folder))
    await installation.here.start('jobs').call(timerEvent, fromTimer())
  }, longest)
  closesAfterEach()
  afterAll(async () => {
    await installation?.here.end()
    built?.remove()
  })

  const installed = (functions: string, here: Deployment): CloudInstallation => {
    const names = readdirSync(functions)
    const instances = new Map<string, Instance>()
    const instance = (audience: string) => {
      const running = instances.get(audience) ?? here.start(audience)
      instances.set(audience, running)
      return running
    }
    return {
      here,
      phone: person =>
        newPhone('anywhere', {
          env: here.wire.access.env,
          call: (name, event) => (names.includes(name) ? instance(name).call(event, fromWeChat(person)) : null),
          upload: (path, bytes) => {
            here.wire.files.set(path, bytes)
            return here.wire.fileId(path)
          },
        }),
      open: (phone, launch) => open(phone, launch, build),
      call: (person, audience, event) => instance(audience).call(event, fromWeChat(person)),
      appoint: async (person, ...memberships) => {
        await accountOf(here.services, { openid: openid(person) })
        await here.services.store.transact(async tx => {
          const doc = await tx.get('accounts', accountIdOf(here.services, openid(person)))
          if (doc) tx.replace('accounts', doc, doc.keys, { ...doc.body, memberships })
        })
      },
    }
  }
  return () => {
    if (!installation) throw new Error('nothing is installed')
    return installation
  }
}
