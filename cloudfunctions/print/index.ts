import { serveBothWays } from '../../server/hosts/cloudbase/both-ways'
import { posters } from '../../server/hosts/cloudbase/posters'
import { actionRoutes } from '../../server/hosts/local/action-routes'
import { routes } from './routes'

export const main = serveBothWays(routes, { posters }, (app, services, misses) => actionRoutes(app, services, misses, routes))
