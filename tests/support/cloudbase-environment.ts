import type { CloudbaseOptions } from '../../server/adapters/cloudbase'

/** A real environment that a test may use: only in collections whose names begin with `test_`. */
export interface TestEnvironment {
  readonly access: CloudbaseOptions & { readonly env: string; readonly prefix: string }
  /** makes the collections that are missing */
  make(collections: readonly string[]): Promise<void>
  /** removes all documents of the collections */
  clear(collections: readonly string[]): Promise<void>
}

const prefix = 'test_'

/** The environment that CLOUDBASE_ENV, CLOUDBASE_SECRET_ID and CLOUDBASE_SECRET_KEY name, or null. */
export const cloudbaseEnvironment = (): TestEnvironment | null => {
  const { CLOUDBASE_ENV: env, CLOUDBASE_SECRET_ID: secretId, CLOUDBASE_SECRET_KEY: secretKey, CLOUDBASE_SERVICE_URL } = process.env
  if (!env || !secretId || !secretKey) return null
  const serviceUrl = CLOUDBASE_SERVICE_URL ?? `https://${env}.tcb-api.tencentcloudapi.com/admin`
  const database = () => {
    process.env.TENCENTCLOUD ??= 'true'
    return jest
      .requireActual<typeof import('@cloudbase/node-sdk')>('@cloudbase/node-sdk')
      .init({ env, secretId, secretKey, serviceUrl })
      .database()
  }
  return {
    access: { env, secretId, secretKey, serviceUrl, prefix },
    async make(collections) {
      for (const name of collections)
        await database()
          .createCollection(prefix + name)
          .catch((error: { code?: unknown }) => {
            if (error.code !== 'DATABASE_COLLECTION_ALREADY_EXIST') throw error
          })
    },
    async clear(collections) {
      for (const name of collections) {
        const all = { _id: database().command.neq('') }
        await database()
          .collection(prefix + name)
          .where(all)
          .remove()
      }
    },
  }
}
