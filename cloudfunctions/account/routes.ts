import { account as contract } from '../../contract'
import { type Route, read, write } from '../../server/ports/use-case'
import { confirmSignIn, signInRequest } from './confirm-sign-in'
import { endSessions } from './end-sessions'

/** What a person may do about their own account, whatever they are besides. */
export const routes: readonly Route[] = [
  read(contract.signInRequest, 'session.manage', signInRequest),
  write(contract.confirmSignIn, 'session.manage', confirmSignIn),
  write(contract.endSessions, 'session.manage', endSessions),
]
