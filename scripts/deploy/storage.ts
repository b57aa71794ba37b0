import * as v from 'valibot'
import type { Step } from './step'

/**
 * Whoever uploaded a file may read it, and nobody else: pictures of licences lie there. The platform's default is that all may. Nor is it
 * closed altogether (ADMINONLY): the mini-program puts photographs there itself.
 */
const own = 'PRIVATE'

export type StorageChange = { readonly from: string }

export const storage: Step<null, string, StorageChange> = {
  name: 'storage',
  nothing: 'READONLY',
  wanted: () => null,
  inspect: async (cloud, { envId, storage: { bucket } }) =>
    (await cloud.call('tcb', 'DescribeStorageSafeRule', { EnvId: envId, Bucket: bucket }, v.object({ AclTag: v.string() }))).AclTag,
  plan: (_, found) => ({ changes: found === own ? [] : [{ from: found }], notes: [] }),
  say: ({ from }) => `云存储的权限由 ${from} 改为 ${own}`,
  apply: async (cloud, { envId, storage: { bucket } }) => {
    await cloud.call('tcb', 'ModifyStorageSafeRule', { EnvId: envId, Bucket: bucket, AclTag: own }, v.object({}))
  },
}
