import { posters } from '../../server/hosts/cloudbase/posters'
import { serve } from '../../server/hosts/cloudbase/serve'
import { routes } from './routes'

export const main = serve(routes, { posters })
