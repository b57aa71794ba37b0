import type { Reply } from '../../contract/reply'
import { patiently } from './call'
import { post } from './transport'

interface SignedIn {
  readonly signedIn: boolean
}

/** Signs in as a named account of the demonstration; a production host does not know the path. */
export const signInAs = (name: string): Promise<Reply<SignedIn>> => patiently(() => post('/session/demo', { name }))

/** Ends the session on the host and here. */
export const signOut = (): Promise<Reply<SignedIn>> => patiently(() => post('/session/end', {}))
