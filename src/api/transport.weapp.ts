import { wayByFunctions } from './functions.weapp'
import { wayByHost } from './host.weapp'
import type { Way } from './way'

/** Set by the build (config/index.ts): the environment whose functions answer; empty where a host does. */
declare const CLOUDBASE_ENV: string

/** The one way that this build takes; what makes the other is dropped. */
export const way: Way = CLOUDBASE_ENV === '' ? wayByHost() : wayByFunctions()
