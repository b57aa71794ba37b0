import { serveBothWays } from '../../server/hosts/cloudbase/both-ways'
import { normalise } from '../../server/hosts/cloudbase/pictures'
import { fileRoutes } from '../../server/hosts/local/file-routes'
import { routes } from './routes'

export const main = serveBothWays(routes, { normalise }, (app, services) => fileRoutes(app, services, normalise))
