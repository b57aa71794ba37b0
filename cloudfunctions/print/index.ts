import { servePrint } from '../../server/hosts/cloudbase/print'
import { routes } from './routes'

export const main = servePrint(routes)
