import { admin as contract, ingest } from '../../contract'
import { askedWrite, type Route, read, write } from '../../server/ports/use-case'
import { auditTrail } from './audit-trail'
import { ingestKeys, makeIngestKey, revokeIngestKey } from './ingest-keys'
import { acceptInvitation, invite, phoneOfInvited } from './invitations'

import { officers, setOfficerDisabled } from './people'
import { saveUnit, units } from './units'

/** What the administrator and the auditor may ask for. */
export const routes: readonly Route[] = [
  read(contract.units, 'unit.manage', units),
  write(contract.saveUnit, 'unit.manage', saveUnit),
  read(contract.officers, 'officer.manage', officers, { sensitive: true }),
  write(contract.invite, 'officer.manage', invite, { secretReply: true }),
  write(contract.setOfficerDisabled, 'officer.manage', setOfficerDisabled),
  askedWrite(contract.acceptInvitation, 'invitation.accept', phoneOfInvited, acceptInvitation),
  read(ingest.ingestKeys, 'ingest.manage', ingestKeys),
  write(ingest.makeIngestKey, 'ingest.manage', makeIngestKey, { secretReply: true }),
  write(ingest.revokeIngestKey, 'ingest.manage', revokeIngestKey),
  read(contract.auditTrail, 'audit.read', auditTrail, { sensitive: true }),
]
