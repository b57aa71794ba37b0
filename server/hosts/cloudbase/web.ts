import { city } from '../../../city'
import { actionRoutes } from '../local/action-routes'
import { lightRoutes } from '../local/all-routes'
import { desktopRoutes } from '../local/desktop-routes'
import { linkCheckRoutes, linkChecksOf } from '../local/link-check'
import { scanRoutes } from '../local/scan-routes'
import { sessionRoutes } from '../local/session-routes'
import { weChatRoutes } from '../local/wechat-routes'
import { type HttpMain, serveHttp } from './http'

/** Answers are kept ready by whoever hears of changes; an instance of a function hears of nothing. */
const none = 0
const nobodyTells = () => undefined

/** The function `web`: what the Node host serves, but for the files of the web app, pictures and what is put on paper. */
export const serveWeb = (): HttpMain =>
  serveHttp((app, services, misses) => {
    linkCheckRoutes(app, linkChecksOf(process.env.LINK_CHECK_FILE))
    scanRoutes(app, services, nobodyTells, misses, none)
    actionRoutes(app, services, misses, lightRoutes)
    sessionRoutes(app, services, { mode: 'production' })
    desktopRoutes(app, services, misses)
    if (services.wechat) weChatRoutes(app, services, services.wechat, misses)
    app.get('/', (_request, reply) => reply.redirect('/app/'))
    app.get('/healthz', async () => ({ ok: true, city: city.code }))
  })
