import * as account from './account'
import * as admin from './admin'
import * as application from './application'
import * as creditPage from './credit-page'
import * as files from './files'
import * as messages from './messages'
import * as office from './office'
import * as print from './print'
import * as review from './review'
import * as session from './session'

export { account, admin, application, creditPage, files, messages, office, print, review, session }
