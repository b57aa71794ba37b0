import { createHash } from 'node:crypto'
import { crc32, inflateRawSync } from 'node:zlib'
import { type FunctionState, hostingBucket, type Index, type State, storageBucket } from './state'

export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

type Params = Readonly<Record<string, unknown>>
const acls = ['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY']
const aclOf = (value: unknown): string => {
  if (!acls.includes(String(value))) throw new Refused('InvalidParameter', 'AclTag')
  return String(value)
}

/** The names in a ZIP archive, each of whose contents has the checksum and the length that it claims. */
const namesIn = (archive: Buffer): string[] => {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0) throw new Refused('InvalidParameterValue.ZipFile', 'not an archive')
  let at = archive.readUInt32LE(end + 16)
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    const [sum, packed, length] = [16, 20, 24].map(offset => archive.readUInt32LE(at + offset)) as [number, number, number]
    const nameLength = archive.readUInt16LE(at + 28)
    const local = archive.readUInt32LE(at + 42)
    const from = local + 30 + archive.readUInt16LE(local + 26)
    const bytes = inflateRawSync(archive.subarray(from, from + packed))
    if (bytes.length !== length || crc32(bytes) !== sum) throw new Refused('InvalidParameterValue.ZipFile', 'damaged')
    const name = archive.toString('ascii', at + 46, at + 46 + nameLength)
    at += 46 + nameLength
    return name
  })
}

const codeOf = (state: State, code: unknown): string[] => {
  const { TempCosObjectName: name = '' } = (code ?? {}) as { TempCosObjectName?: string }
  const archive = state.waiting.get(name)
  if (!archive) throw new Refused('InvalidParameterValue.TempCosObjectName', `nothing waits as ${name}`)
  const names = namesIn(archive)
  if (!names.includes('index.js')) throw new Refused('InvalidParameterValue.Code', 'no index.js')
  state.waiting.delete(name)
  return names
}

const variablesOf = (environment: unknown): Record<string, string> =>
  Object.fromEntries(((environment as { Variables?: { Key: string; Value: string }[] })?.Variables ?? []).map(one => [one.Key, one.Value]))

const collection = (state: State, name: unknown) => {
  const found = state.collections.get(String(name))
  if (!found) throw new Refused('ResourceNotFound', `Table ${name} not found`)
  return found
}

/** A function that takes changes: whoever does not wait is refused. */
const idle = (state: State, name: unknown): FunctionState => {
  const found = state.functions.get(String(name))
  if (!found) throw new Refused('ResourceNotFound.Function', `${name}`)
  if (found.status !== 'Active') throw new Refused('FailedOperation.FunctionStatusError', found.status)
  return found
}

interface Domain {
  readonly Domain: string
  readonly Routes: readonly Readonly<Record<string, unknown>>[]
}

const routed = (state: State, { Domain, Routes }: Domain, mustExist: boolean): void => {
  const there = state.domains.get(Domain)
  if (!there) throw new Refused('ResourceNotFound.Domain', Domain)
  for (const route of Routes) {
    if (!/^\/([\w.-]{1,50}(\/[\w.-]{1,50})*)?$/.test(String(route.Path))) throw new Refused('InvalidParameter', 'Path')
    if (!['SCF', 'STATIC_STORE'].includes(String(route.UpstreamResourceType))) throw new Refused('InvalidParameter', 'UpstreamResourceType')
    if (route.UpstreamResourceType === 'SCF' && !state.functions.has(String(route.UpstreamResourceName)))
      throw new Refused('ResourceNotFound.Function', String(route.UpstreamResourceName))
    const at = there.findIndex(one => one.Path === route.Path)
    if (at >= 0 !== mustExist) throw new Refused(mustExist ? 'ResourceNotFound' : 'InvalidParameter.RouteExists', String(route.Path))
    if (at >= 0) there[at] = { ...there[at], ...route }
    else there.push({ ...route })
  }
}

export const actions: Readonly<Record<string, (state: State, params: Params) => object>> = {
  DescribeEnvs: ({ envId }, { EnvId }) => ({
    EnvList:
      EnvId !== envId
        ? []
        : [
            {
              EnvId: envId,
              Status: 'NORMAL',
              Databases: [{ InstanceId: 'tnt-1a2b3c', Status: 'RUNNING' }],
              Storages: [{ Bucket: storageBucket, Region: 'ap-shanghai', AppId: '1250000001' }],
              Functions: [{ Namespace: envId, Region: 'ap-shanghai' }],
              LogServices: [{ LogsetId: 'set', TopicId: 'topic' }],
            },
          ],
  }),
  ListTables: ({ collections }, { MgoLimit, MgoOffset = 0 }) => {
    const page = [...collections.keys()].slice(Number(MgoOffset), Number(MgoOffset) + Number(MgoLimit))
    return { Tables: page.length > 0 ? page.map(TableName => ({ TableName, Count: 0 })) : null }
  },
  CreateTable: ({ collections }, { TableName, PermissionInfo }) => {
    if (!/^[A-Za-z0-9-][\w-]{0,95}$/.test(String(TableName))) throw new Refused('InvalidParameter', 'TableName')
    if (collections.has(String(TableName))) throw new Refused('ResourceInUse', `${TableName} exists`)
    const acl = (PermissionInfo as { AclTag?: string } | undefined)?.AclTag ?? 'PRIVATE'
    const own = { Name: '_id_', Unique: true, Keys: [{ Name: '_id', Direction: '1' }] }
    collections.set(String(TableName), { acl: aclOf(acl), indexes: [own] })
    return {}
  },
  DescribeTable: (state, { TableName }) => ({ Indexes: collection(state, TableName).indexes }),
  UpdateTable: (state, { TableName, CreateIndexes = [], DropIndexes = [] }) => {
    const table = collection(state, TableName)
    for (const one of CreateIndexes as { IndexName: string; MgoKeySchema: { MgoIndexKeys: Index['Keys']; MgoIsUnique: boolean } }[]) {
      const keys = one.MgoKeySchema.MgoIndexKeys
      if (keys.length === 0 || !keys.every(key => key.Name && /^-?1$/.test(key.Direction)))
        throw new Refused('InvalidParameter', 'MgoIndexKeys')
      if (table.indexes.some(index => index.Name === one.IndexName)) throw new Refused('ResourceInUse', one.IndexName)
      table.indexes.push({ Name: one.IndexName, Unique: one.MgoKeySchema.MgoIsUnique, Keys: keys })
    }
    for (const { IndexName } of DropIndexes as { IndexName: string }[])
      table.indexes = table.indexes.filter(index => index.Name !== IndexName)
    return {}
  },
  DescribeDatabaseACL: (state, { CollectionName }) => ({ AclTag: collection(state, CollectionName).acl }),
  ModifyDatabaseACL: (state, { CollectionName, AclTag }) => {
    collection(state, CollectionName).acl = aclOf(AclTag)
    return {}
  },
  DescribeStorageSafeRule: ({ storageAcl }) => ({ AclTag: storageAcl }),
  ModifyStorageSafeRule: (state, { Bucket, AclTag }) => {
    if (Bucket !== storageBucket) throw new Refused('ResourceNotFound', 'Bucket')
    state.storageAcl = aclOf(AclTag)
    return {}
  },
  DescribeStaticStore: ({ hosting }) => ({
    Data: hosting ? [{ Bucket: hostingBucket, Regoin: 'ap-shanghai', Status: 'online', CdnDomain: 'static.example' }] : null,
  }),
  DescribeHTTPServiceRoute: ({ domains }, { Filters }) => {
    const wanted = (Filters as { Name: string; Values: string[] }[])?.[0]?.Values ?? [...domains.keys()]
    return {
      Domains: [...domains].filter(([name]) => wanted.includes(name)).map(([Domain, Routes]) => ({ Domain, Status: 'SUCCESS', Routes })),
      TotalCount: domains.size,
    }
  },
  CreateHTTPServiceRoute: (state, { Domain }) => {
    routed(state, Domain as Domain, false)
    return {}
  },
  ModifyHTTPServiceRoute: (state, { Domain }) => {
    routed(state, Domain as Domain, true)
    return {}
  },
  GetTempCosInfo: (_, { ObjectPath }) => ({ Date: '2026-11-25', Sign: createHash('sha1').update(`sign ${ObjectPath}`).digest('base64') }),
  GetFunction: ({ functions }, { FunctionName }) => {
    const found = functions.get(String(FunctionName))
    if (!found) throw new Refused('ResourceNotFound.Function', `${FunctionName}`)
    const { status } = found
    // a change takes its time: who asks once finds it under way
    if (/ing$/.test(status)) found.status = 'Active'
    return {
      Status: status,
      Runtime: found.runtime,
      Handler: found.handler,
      MemorySize: found.memory,
      Timeout: found.timeout,
      Description: found.description,
      Environment: { Variables: Object.entries(found.variables).map(([Key, Value]) => ({ Key, Value })) },
      Triggers: found.triggers.map(one => ({ ...one, TriggerDesc: JSON.stringify({ cron: one.TriggerDesc }) })),
    }
  },
  CreateFunction: (state, params) => {
    const { FunctionName, Code, Handler, Runtime, MemorySize, Timeout, Description, Environment } = params
    if (state.functions.has(String(FunctionName))) throw new Refused('ResourceInUse.FunctionName', `${FunctionName}`)
    state.functions.set(String(FunctionName), {
      status: 'Creating',
      runtime: String(Runtime),
      handler: String(Handler),
      memory: Number(MemorySize),
      timeout: Number(Timeout),
      description: String(Description),
      variables: variablesOf(Environment),
      files: codeOf(state, Code),
      triggers: [],
    })
    return {}
  },
  UpdateFunctionCode: (state, { FunctionName, Code }) => {
    const found = idle(state, FunctionName)
    Object.assign(found, { files: codeOf(state, Code), status: 'Updating' })
    return {}
  },
  UpdateFunctionConfiguration: (state, { FunctionName, MemorySize, Timeout, Description, Environment }) => {
    const found = idle(state, FunctionName)
    // the variables are replaced whole
    const variables = Environment ? variablesOf(Environment) : found.variables
    Object.assign(found, { memory: MemorySize, timeout: Timeout, description: Description, variables, status: 'Updating' })
    return {}
  },
  CreateTrigger: (state, { FunctionName, TriggerName, Type, TriggerDesc }) => {
    const found = idle(state, FunctionName)
    if (Type !== 'timer' || !/^\S+( \S+){6}$/.test(String(TriggerDesc)))
      throw new Refused('InvalidParameterValue.TriggerDesc', `${TriggerDesc}`)
    if (found.triggers.some(one => one.TriggerName === TriggerName)) throw new Refused('ResourceInUse.Trigger', `${TriggerName}`)
    found.triggers.push({ TriggerName: String(TriggerName), Type: String(Type), TriggerDesc: String(TriggerDesc) })
    return {}
  },
  DeleteTrigger: (state, { FunctionName, TriggerName }) => {
    const found = idle(state, FunctionName)
    found.triggers = found.triggers.filter(one => one.TriggerName !== TriggerName)
    return {}
  },
}
