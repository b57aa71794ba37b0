import type { Route } from '../../ports/use-case'
import { actionRoutes } from '../local/action-routes'
import { type HttpMain, serveHttp } from './http'
import { isHttpEvent } from './http/event'
import { posters } from './posters'
import { serve } from './serve'

/** The function `print`: for the mini-program by callFunction, for a desktop under /api/print of the public domain, by session. */
export const servePrint = (routes: readonly Route[]): HttpMain => {
  const parts = { posters }
  const called = serve(routes, parts)
  const asked = serveHttp((app, services, misses) => actionRoutes(app, services, misses, routes), parts)
  return (event, context) => (isHttpEvent(event) ? asked(event, context) : called(event, context))
}
