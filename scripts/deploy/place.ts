import * as v from 'valibot'
import type { Bucket, Cloud } from './cloud'
import { Stop } from './fault'

/** What an environment consists of. */
export interface Place {
  readonly envId: string
  /** of the document database */
  readonly instanceId: string
  readonly namespace: string
  readonly storage: Bucket & { readonly accountId: string }
  readonly logs: { readonly ClsTopicId?: string; readonly ClsLogsetId?: string }
}

const answer = v.object({
  EnvList: v.array(
    v.object({
      EnvId: v.string(),
      Status: v.string(),
      Databases: v.array(v.object({ InstanceId: v.string() })),
      Storages: v.array(v.object({ Bucket: v.string(), Region: v.string(), AppId: v.nullish(v.string()) })),
      Functions: v.array(v.object({ Namespace: v.string() })),
      LogServices: v.nullish(v.array(v.object({ TopicId: v.string(), LogsetId: v.string() }))),
    }),
  ),
})

export const findPlace = async (cloud: Cloud, envId: string): Promise<Place> => {
  const { EnvList } = await cloud.call('tcb', 'DescribeEnvs', { EnvId: envId }, answer)
  const found = EnvList.find(one => one.EnvId === envId)
  if (!found) throw new Stop(`没有名为 ${envId} 的环境，或密钥看不到它：请检查环境 ID、CLOUDBASE_REGION 与密钥所属的账号`)
  if (found.Status !== 'NORMAL') throw new Stop(`环境 ${envId} 不在正常状态（${found.Status}）：请先在控制台恢复它`)
  const [database] = found.Databases
  const [storage] = found.Storages
  const [functions] = found.Functions
  if (!database || !storage || !functions) throw new Stop(`环境 ${envId} 尚未开通数据库、云存储与云函数：请先在控制台开通`)
  const log = found.LogServices?.[0]
  return {
    envId,
    instanceId: database.InstanceId,
    namespace: functions.Namespace,
    storage: {
      bucket: storage.Bucket,
      region: storage.Region,
      accountId: storage.AppId || (/-(\d+)$/.exec(storage.Bucket)?.[1] ?? ''),
    },
    logs: log ? { ClsTopicId: log.TopicId, ClsLogsetId: log.LogsetId } : {},
  }
}
