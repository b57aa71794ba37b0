import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { city } from '../../../city'
import { CloudbaseStore, indexDefinitions } from '../../../server/adapters/cloudbase'
import { createCodeImages } from '../../../server/adapters/code-image'
import { createIds } from '../../../server/adapters/ids'
import { createSecrets } from '../../../server/adapters/secrets'
import type { Services } from '../../../server/ports/services'
import { startWire, type Wire } from '../../support/cloudbase-wire'
import { type Instance, startInstance } from './instance'

const root = resolve(__dirname, '../../..')
const masterKey = 'a key for these tests only, guarding nothing'

/** Builds the functions where no package can be found, so that what a bundle does not hold is missed. */
export const buildAway = (env: NodeJS.ProcessEnv = {}): { readonly folder: string; remove(): void } => {
  const folder = mkdtempSync(join(tmpdir(), 'functions-'))
  const args = ['--import', 'tsx', 'scripts/build-functions.ts', folder]
  execFileSync(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'pipe' })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export interface Deployment {
  readonly wire: Wire
  /** the same store and the same keys as the functions have */
  readonly services: Services
  readonly env: Readonly<Record<string, string>>
  start(audience: string, env?: Readonly<Record<string, string>>): Instance
  end(): Promise<void>
}

/** An environment with an empty database, on which built functions run. */
export const deploy = async (folder: string, delay = 0): Promise<Deployment> => {
  const wire = await startWire({ collections: Object.keys(indexDefinitions()), delay })
  const { env: name, secretId, secretKey, serviceUrl } = wire.access
  const store = new CloudbaseStore(wire.access)
  const clock = () => Date.now()
  const unused = async () => new Uint8Array([1])
  const env = {
    PATH: process.env.PATH ?? '',
    SILENCE: 'true',
    TENCENTCLOUD: 'true',
    MASTER_KEY: masterKey,
    PUBLIC_ORIGIN: 'https://code.example',
    CLOUDBASE_ENV: name,
    CLOUDBASE_SECRET_ID: secretId,
    CLOUDBASE_SECRET_KEY: secretKey,
    CLOUDBASE_SERVICE_URL: serviceUrl,
  }
  const instances: Instance[] = []
  return {
    wire,
    env,
    services: {
      store,
      clock,
      ids: createIds(clock),
      secrets: createSecrets(masterKey, city.code),
      blobs: { put: async () => undefined, get: unused },
      codeImages: createCodeImages(),
      posters: { product: unused, vehicle: unused, signedCopy: unused },
      publicOrigin: 'https://code.example',
      demo: false,
    },
    start: (audience, changed = {}) => {
      const instance = startInstance(join(folder, audience, 'index.js'), { ...env, ...changed })
      instances.push(instance)
      return instance
    },
    end: async () => {
      await Promise.all(instances.map(one => one.end()))
      await store.close()
      await wire.stop()
    },
  }
}
