import type { Route } from '../../ports/use-case'
import { type HttpMain, type Routes, serveHttp } from './http'
import { isHttpEvent } from './http/event'
import { serve } from './serve'
import type { Parts } from './services'

/** A function that is too heavy to be part of `web`: called by the mini-program, and asked over HTTP, each by its own proof of who it is. */
export const serveBothWays = (routes: readonly Route[], parts: Parts, overHttp: Routes): HttpMain => {
  const called = serve(routes, parts)
  const asked = serveHttp(overHttp, parts)
  return (event, context) => (isHttpEvent(event) ? asked(event, context) : called(event, context))
}
