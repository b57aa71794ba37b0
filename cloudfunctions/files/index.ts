import { normalise } from '../../server/hosts/cloudbase/pictures'
import { serve } from '../../server/hosts/cloudbase/serve'
import { routes } from './routes'

export const main = serve(routes, { normalise })
