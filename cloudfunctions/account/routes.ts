import { account as contract, messages as messageContract } from '../../contract'
import { type Route, read, write } from '../../server/ports/use-case'
import { confirmSignIn, signInRequest } from './confirm-sign-in'
import { endSessions } from './end-sessions'
import { messages } from './messages'

/** What a person may do about their own account, whatever they are besides. */
export const routes: readonly Route[] = [
  read(contract.signInRequest, 'session.manage', signInRequest),
  write(contract.confirmSignIn, 'session.manage', confirmSignIn),
  write(contract.endSessions, 'session.manage', endSessions),
  read(messageContract.asked, 'session.manage', messages),
]
