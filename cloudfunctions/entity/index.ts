import { serve } from '../../server/hosts/cloudbase/serve'
import { routes } from './routes'

export const main = serve(routes)
