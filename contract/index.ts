import * as account from './account'
import * as admin from './admin'
import * as application from './application'
import * as coverage from './coverage'
import * as creditPage from './credit-page'
import * as files from './files'
import * as imports from './imports'
import * as ingest from './ingest'
import * as items from './items'
import * as messages from './messages'
import * as office from './office'
import * as print from './print'
import * as records from './records'
import * as review from './review'
import * as session from './session'
import * as vehicles from './vehicles'

export {
  account,
  admin,
  application,
  coverage,
  creditPage,
  files,
  imports,
  ingest,
  items,
  messages,
  office,
  print,
  records,
  review,
  session,
  vehicles,
}
