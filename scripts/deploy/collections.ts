import * as v from 'valibot'
import { indexDefinitions } from '../../server/adapters/cloudbase'
import type { Cloud } from './cloud'
import type { Place } from './place'
import type { Step } from './step'

/** No client touches the database: only functions do, with the rights of an administrator. */
const closed = 'ADMINONLY'

export type CollectionChange = { readonly kind: 'create' | 'close'; readonly collection: string }

/** every collection that is there, with who may reach it; undefined for those that are not ours */
export type FoundCollections = ReadonlyMap<string, string | undefined>

const tables = v.object({ Tables: v.nullish(v.array(v.object({ TableName: v.string() }))) })
const pageOf = 100

const names = async (cloud: Cloud, { envId, instanceId }: Place): Promise<string[]> => {
  const found: string[] = []
  for (;;) {
    const params = { EnvId: envId, Tag: instanceId, MgoLimit: pageOf, MgoOffset: found.length }
    const page = (await cloud.call('tcb', 'ListTables', params, tables)).Tables ?? []
    found.push(...page.map(one => one.TableName))
    if (page.length < pageOf) return found
  }
}

export const collections: Step<readonly string[], FoundCollections, CollectionChange> = {
  name: 'collections',
  nothing: new Map(),
  wanted: () => Object.keys(indexDefinitions()),
  inspect: async (cloud, place, wanted) => {
    const found = new Map<string, string | undefined>()
    for (const name of await names(cloud, place)) {
      const params = { EnvId: place.envId, CollectionName: name }
      const ours = wanted.includes(name)
      found.set(name, ours ? (await cloud.call('tcb', 'DescribeDatabaseACL', params, v.object({ AclTag: v.string() }))).AclTag : undefined)
    }
    return found
  },
  plan: (wanted, found) => ({
    changes: wanted.flatMap((collection): CollectionChange[] => {
      if (!found.has(collection)) return [{ kind: 'create', collection }]
      return found.get(collection) === closed ? [] : [{ kind: 'close', collection }]
    }),
    notes: [...found.keys()].filter(name => !wanted.includes(name)).map(name => `集合 ${name} 不在本系统的清单中，未改动`),
  }),
  say: ({ kind, collection }) => (kind === 'create' ? `创建集合 ${collection}（${closed}）` : `集合 ${collection} 的权限改为 ${closed}`),
  apply: async (cloud, { envId, instanceId }, { kind, collection }) => {
    if (kind === 'create') {
      const permission = { AclTag: closed, EnvId: envId }
      const params = { EnvId: envId, Tag: instanceId, TableName: collection, PermissionInfo: permission }
      await cloud.call('tcb', 'CreateTable', params, v.object({}))
    }
    await cloud.call('tcb', 'ModifyDatabaseACL', { EnvId: envId, CollectionName: collection, AclTag: closed }, v.object({}))
  },
}
