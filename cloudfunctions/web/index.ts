import { serveWeb } from '../../server/hosts/cloudbase/web'

export const main = serveWeb()
