export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/credit/index',
    'pages/scan/index',
    'pages/proof/index',
    'pages/me/index',
    'pages/confirm/index',
    'pages/about/index',
    'pages/not-found/index',
  ],
  subPackages: [
    {
      root: 'packages/entity',
      pages: [
        'pages/mine/index',
        'pages/enrol/index',
        'pages/application/index',
        'pages/commitment/index',
        'pages/preview/index',
        'pages/code/index',
        'pages/agents/index',
        'pages/items/index',
      ],
    },
    {
      root: 'packages/department',
      pages: [
        'pages/queue/index',
        'pages/detail/index',
        'pages/imports/index',
        'pages/records/index',
        'pages/vehicles/index',
        'pages/coverage/index',
        'pages/items/index',
      ],
    },
    {
      root: 'packages/office',
      pages: ['pages/assign/index', 'pages/codes/index', 'pages/jobs/index', 'pages/admin/index', 'pages/audit/index'],
    },
  ],
  window: {
    navigationBarTitleText: '码上诚信',
    navigationBarBackgroundColor: '@navBg',
    navigationBarTextStyle: '@navText',
    backgroundColor: '@ground',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
  __usePrivacyCheck__: true,
})
