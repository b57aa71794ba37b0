export interface Index {
  readonly Name: string
  readonly Unique: boolean
  readonly Keys: readonly { readonly Name: string; readonly Direction: string }[]
}

export interface FunctionState {
  status: string
  runtime: string
  handler: string
  description: string
  memory: number
  timeout: number
  variables: Readonly<Record<string, string>>
  /** names in the archive that is its code */
  files: readonly string[]
  triggers: { TriggerName: string; Type: string; TriggerDesc: string }[]
}

/** What an environment holds. */
export const emptyState = () => ({
  envId: 'city-test-1a2b3c',
  collections: new Map<string, { acl: string; indexes: Index[] }>(),
  storageAcl: 'READONLY',
  functions: new Map<string, FunctionState>(),
  /** archives that wait for the function service, by name */
  waiting: new Map<string, Buffer>(),
  hosting: true,
  objects: new Map<string, { bytes: Buffer; headers: Readonly<Record<string, unknown>> }>(),
  domains: new Map<string, Record<string, unknown>[]>(),
})
export type State = ReturnType<typeof emptyState>

export const storageBucket = '6369-city-test-1a2b3c-1250000001'
export const hostingBucket = '1a2b-static-city-test-1a2b3c-1250000001'
export const waitingBucket = 'shtempcos-1253665819'
