import { creditPage, session } from '../../contract'
import { type Route, read, write } from '../../server/ports/use-case'
import { confirmSite } from './confirm-site'
import { home } from './home'
import { scan } from './scan'
import { verifyProof } from './verify-proof'

/** What anyone may ask for, signed in or not. */
export const routes: readonly Route[] = [
  read(session.home, 'public.read', home),
  read(creditPage.scan, 'public.read', scan),
  write(creditPage.confirmSite, 'site.confirm', confirmSite),
  read(creditPage.verifyProof, 'public.read', verifyProof),
]
