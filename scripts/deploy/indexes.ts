import * as v from 'valibot'
import { type IndexDefinition, indexDefinitions } from '../../server/adapters/cloudbase'
import { CloudFault, Stop } from './fault'
import type { Step } from './step'

export type IndexChange =
  | { readonly kind: 'create'; readonly collection: string; readonly index: IndexDefinition }
  | { readonly kind: 'drop'; readonly collection: string; readonly name: string }

interface Wanted {
  readonly definitions: Readonly<Record<string, readonly IndexDefinition[]>>
  readonly drop: boolean
}

/** indexes by collection, and the fields of each in their order; a collection that is missing has none */
export type FoundIndexes = Readonly<Record<string, readonly IndexDefinition[]>>

const table = v.object({
  Indexes: v.nullish(
    v.array(v.object({ Name: v.string(), Keys: v.array(v.object({ Name: v.string(), Direction: v.union([v.string(), v.number()]) })) })),
  ),
})

/** the database's own, on _id; and what CloudBase may lay on _openid */
const isPlatforms = (name: string): boolean => name.startsWith('_')

const direction = (of: 'asc' | 'desc'): string => (of === 'asc' ? '1' : '-1')
const fieldsOf = (index: IndexDefinition): string => index.fields.map(one => `${one.name} ${one.direction}`).join(', ')

export const indexes: Step<Wanted, FoundIndexes, IndexChange> = {
  name: 'indexes',
  nothing: {},
  wanted: ({ dropUnknownIndexes }) => ({ definitions: indexDefinitions(), drop: dropUnknownIndexes }),
  inspect: async (cloud, { envId, instanceId }, { definitions }) => {
    const found: Record<string, readonly IndexDefinition[]> = {}
    for (const TableName of Object.keys(definitions))
      try {
        const { Indexes } = await cloud.call('tcb', 'DescribeTable', { EnvId: envId, Tag: instanceId, TableName }, table)
        found[TableName] = (Indexes ?? []).map(({ Name, Keys }) => ({
          name: Name,
          fields: Keys.map(key => ({ name: key.Name, direction: String(key.Direction) === '-1' ? 'desc' : 'asc' })),
        }))
      } catch (error) {
        // a collection that is yet to be made
        if (!(error instanceof CloudFault && error.code.startsWith('ResourceNotFound'))) throw error
      }
    return found
  },
  plan: ({ definitions, drop }, found) => {
    const changes: IndexChange[] = []
    const notes: string[] = []
    for (const [collection, wanted] of Object.entries(definitions)) {
      const there = found[collection] ?? []
      for (const index of wanted) {
        const same = there.find(one => one.name === index.name)
        if (!same) changes.push({ kind: 'create', collection, index })
        else if (fieldsOf(same) !== fieldsOf(index))
          throw new Stop(
            `集合 ${collection} 的索引 ${index.name} 与清单不同（现为 ${fieldsOf(same)}，应为 ${fieldsOf(index)}）：请在控制台删除该索引后重新运行`,
          )
      }
      for (const { name } of there.filter(one => !isPlatforms(one.name) && !wanted.some(index => index.name === one.name))) {
        if (drop) changes.push({ kind: 'drop', collection, name })
        else notes.push(`集合 ${collection} 的索引 ${name} 不在清单中，未删除（--drop-unknown-indexes 会删除它）`)
      }
    }
    return { changes, notes }
  },
  say: change =>
    change.kind === 'create'
      ? `创建索引 ${change.collection}.${change.index.name}（${fieldsOf(change.index)}）`
      : `删除索引 ${change.collection}.${change.name}`,
  apply: async (cloud, { envId, instanceId }, change) => {
    const what =
      change.kind === 'drop'
        ? { DropIndexes: [{ IndexName: change.name }] }
        : {
            CreateIndexes: [
              {
                IndexName: change.index.name,
                MgoKeySchema: {
                  MgoIndexKeys: change.index.fields.map(one => ({ Name: one.name, Direction: direction(one.direction) })),
                  MgoIsUnique: false,
                },
              },
            ],
          }
    await cloud.call('tcb', 'UpdateTable', { EnvId: envId, Tag: instanceId, TableName: change.collection, ...what }, v.object({}))
  },
}
