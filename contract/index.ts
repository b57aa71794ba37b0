import * as account from './account'
import * as admin from './admin'
import * as application from './application'
import * as creditPage from './credit-page'
import * as files from './files'
import * as imports from './imports'
import * as messages from './messages'
import * as office from './office'
import * as print from './print'
import * as records from './records'
import * as review from './review'
import * as session from './session'

export { account, admin, application, creditPage, files, imports, messages, office, print, records, review, session }
