/** Where the HTTP access service leads a path: to a function, or to the files of static hosting. */
export interface HttpRoute {
  /** without a wildcard; of several that begin alike the longest counts */
  readonly path: string
  readonly to: { readonly function: 'web' | 'print' | 'files' } | { readonly hosting: 'dist/h5' }
  /**
   * 路径透传: the function is told the whole path. It is off by default, and then the route's own path is cut off, which would make
   * `/code` of `/api/print/code`.
   */
  readonly wholePath: boolean
}

/**
 * The routes of the public domain (PUBLIC_ORIGIN). What is put on paper and pictures have functions of their own, because type and native
 * code are heavy and a scan must not wait for them to load; everything else that is not a file of the web app is `web`'s.
 */
export const httpRoutes: readonly HttpRoute[] = [
  { path: '/app', to: { hosting: 'dist/h5' }, wholePath: false },
  { path: '/api/print', to: { function: 'print' }, wholePath: true },
  { path: '/files', to: { function: 'files' }, wholePath: true },
  { path: '/', to: { function: 'web' }, wholePath: true },
]
