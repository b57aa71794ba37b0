import * as v from 'valibot'
import { type HttpRoute, httpRoutes } from '../../server/hosts/cloudbase/http-routes'
import { Stop } from './fault'
import type { Step } from './step'

/** A route as the HTTP access service (HTTP 访问服务) has it. */
export interface Route {
  readonly Path: string
  readonly UpstreamResourceType: string
  readonly UpstreamResourceName: string
  readonly EnablePathTransmission: boolean
  readonly EnableAuth: boolean
  readonly PathRewrite?: { readonly StaticStorePrefix?: string }
}

export interface RouteChange {
  readonly kind: 'create' | 'modify'
  readonly domain: string
  readonly route: Route
}

interface Wanted {
  /** the host of PUBLIC_ORIGIN; undefined: not set here */
  readonly domain: string | undefined
  readonly routes: readonly Route[]
}
export interface FoundRoutes {
  /** false: the domain is not bound to the environment; null: it was not looked at */
  readonly bound: boolean | null
  readonly routes: readonly Route[]
}

const routeOf = ({ path, to, wholePath }: HttpRoute): Route =>
  'function' in to
    ? {
        Path: path,
        UpstreamResourceType: 'SCF',
        UpstreamResourceName: to.function,
        EnablePathTransmission: wholePath,
        EnableAuth: false,
      }
    : {
        Path: path,
        UpstreamResourceType: 'STATIC_STORE',
        UpstreamResourceName: 'staticstore',
        EnablePathTransmission: wholePath,
        EnableAuth: false,
        // the path that led here is cut off, and the files lie below it all the same
        PathRewrite: { StaticStorePrefix: path },
      }

const found = v.object({
  Domains: v.nullish(
    v.array(
      v.object({
        Domain: v.string(),
        Status: v.optional(v.string()),
        Routes: v.nullish(
          v.array(
            v.object({
              Path: v.string(),
              UpstreamResourceType: v.string(),
              UpstreamResourceName: v.string(),
              EnablePathTransmission: v.nullish(v.boolean(), false),
              EnableAuth: v.nullish(v.boolean(), false),
              PathRewrite: v.nullish(v.object({ StaticStorePrefix: v.nullish(v.string()) })),
            }),
          ),
        ),
      }),
    ),
  ),
})

const keyOf = (route: Route): string =>
  [
    route.UpstreamResourceType,
    route.UpstreamResourceName,
    route.EnablePathTransmission,
    route.EnableAuth,
    route.PathRewrite?.StaticStorePrefix ?? '',
  ].join(' ')

export const routes: Step<Wanted, FoundRoutes, RouteChange> = {
  name: 'routes',
  nothing: { bound: null, routes: [] },
  wanted: ({ env }) => ({
    domain: /^https:\/\/([^/\s]+)\/?$/.exec(env.PUBLIC_ORIGIN ?? '')?.[1],
    routes: httpRoutes.map(routeOf),
  }),
  inspect: async (cloud, { envId }, { domain }) => {
    if (!domain) throw new Stop('缺少 PUBLIC_ORIGIN：HTTP 访问服务的路由属于它的域名，请设置后重新运行')
    const filter = { EnvId: envId, Filters: [{ Name: 'Domain', Values: [domain] }], Offset: 0, Limit: 100 }
    const { Domains } = await cloud.call('tcb', 'DescribeHTTPServiceRoute', filter, found)
    const mine = Domains?.find(one => one.Domain === domain)
    return {
      bound: mine !== undefined && mine.Status !== 'FAIL',
      routes: (mine?.Routes ?? []).map(({ PathRewrite, ...route }) => ({
        ...route,
        ...(PathRewrite?.StaticStorePrefix ? { PathRewrite: { StaticStorePrefix: PathRewrite.StaticStorePrefix } } : {}),
      })),
    }
  },
  plan: ({ domain, routes: wanted }, { bound, routes: there }) => {
    if (bound === false) throw new Stop(`域名 ${domain} 尚未绑定到 HTTP 访问服务：请在控制台绑定它和它的证书（域名须已备案），然后重新运行`)
    const changes = wanted.flatMap((route): RouteChange[] => {
      const same = there.find(one => one.Path === route.Path)
      if (same && keyOf(same) === keyOf(route)) return []
      return [{ kind: same ? 'modify' : 'create', domain: domain ?? '（PUBLIC_ORIGIN）', route }]
    })
    const strangers = there.filter(one => !wanted.some(route => route.Path === one.Path))
    return { changes, notes: strangers.map(one => `路由 ${one.Path} → ${one.UpstreamResourceName} 不在清单中，未删除`) }
  },
  say: ({ kind, domain, route }) =>
    `${kind === 'create' ? '创建' : '更改'}路由 ${domain}${route.Path} → ${route.UpstreamResourceType === 'SCF' ? '云函数' : '静态网站托管'} ${route.UpstreamResourceName}${route.EnablePathTransmission ? '（路径透传）' : ''}`,
  apply: async (cloud, { envId }, { kind, domain, route }) => {
    const action = kind === 'create' ? 'CreateHTTPServiceRoute' : 'ModifyHTTPServiceRoute'
    // where a request comes from is the function's to judge: it takes POSTs from PUBLIC_ORIGIN alone
    const whole = { ...route, EnableSafeDomain: false, Enable: true }
    await cloud.call('tcb', action, { EnvId: envId, Domain: { Domain: domain, Routes: [whole] } }, v.object({}))
  },
}
