/** What an action of the API asks for, as its documentation says: names with `?` may be left out, what is not named is refused. */
export const versions: Readonly<Record<string, string>> = { tcb: '2018-06-08', scf: '2018-04-16' }

const functionSettings = 'Description? MemorySize? Timeout? Environment? InstallDependency? ClsLogsetId? ClsTopicId? Role?'

export const shapes: Readonly<Record<string, { readonly service: string; readonly params: string }>> = {
  DescribeEnvs: { service: 'tcb', params: 'EnvId?' },
  ListTables: { service: 'tcb', params: 'MgoLimit MgoOffset? Tag? EnvId?' },
  CreateTable: { service: 'tcb', params: 'TableName Tag? PermissionInfo? EnvId?' },
  DescribeTable: { service: 'tcb', params: 'TableName Tag? EnvId?' },
  UpdateTable: { service: 'tcb', params: 'TableName Tag? EnvId? CreateIndexes? DropIndexes?' },
  DescribeDatabaseACL: { service: 'tcb', params: 'EnvId CollectionName' },
  ModifyDatabaseACL: { service: 'tcb', params: 'EnvId CollectionName AclTag' },
  DescribeStorageSafeRule: { service: 'tcb', params: 'EnvId Bucket' },
  ModifyStorageSafeRule: { service: 'tcb', params: 'EnvId Bucket AclTag Rule?' },
  DescribeStaticStore: { service: 'tcb', params: 'EnvId' },
  DescribeHTTPServiceRoute: { service: 'tcb', params: 'EnvId Filters? Offset? Limit?' },
  CreateHTTPServiceRoute: { service: 'tcb', params: 'EnvId Domain' },
  ModifyHTTPServiceRoute: { service: 'tcb', params: 'EnvId Domain' },
  GetFunction: { service: 'scf', params: 'FunctionName Namespace? ShowCode? Qualifier?' },
  GetTempCosInfo: { service: 'scf', params: 'ObjectPath' },
  CreateFunction: { service: 'scf', params: `FunctionName Code Handler? Runtime? Namespace? Stamp? ${functionSettings}` },
  UpdateFunctionCode: { service: 'scf', params: 'FunctionName Code? Handler? Namespace? InstallDependency?' },
  // neither runtime nor handler: they cannot be changed
  UpdateFunctionConfiguration: { service: 'scf', params: `FunctionName Namespace? ${functionSettings}` },
  CreateTrigger: { service: 'scf', params: 'FunctionName TriggerName Type TriggerDesc? Namespace? Enable?' },
  DeleteTrigger: { service: 'scf', params: 'FunctionName TriggerName Type Namespace?' },
}

/** Why the parameters do not fit, or null. */
export const misfit = (params: Readonly<Record<string, unknown>>, of: string): readonly [code: string, name: string] | null => {
  const names = of.split(' ')
  const missing = names.find(name => !name.endsWith('?') && params[name] === undefined)
  if (missing) return ['MissingParameter', missing]
  const strange = Object.keys(params).find(name => !names.includes(name) && !names.includes(`${name}?`))
  return strange ? ['UnknownParameter', strange] : null
}
