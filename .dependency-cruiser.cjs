/** The directions of docs/architecture.md: an import that goes another way fails the check. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^(contract|city|domain|cloudfunctions|server|src|scripts|tests)/', pathNot: allowed },
})

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    only('contract-stands-alone', '^contract/', '^contract/'),
    only('city-is-data', '^city/', '^(city|contract)/'),
    only('domain-is-pure', '^domain/', '^(domain|contract)/'),
    only('ports-are-interfaces', '^server/(ports/|policy\\.ts)', '^(server/(ports/|policy\\.ts)|contract|domain|city)/?'),
    only(
      'use-cases-see-ports-alone',
      // a function's entry puts its room and the host together
      '^cloudfunctions/(?!.+/index\\.ts$)',
      '^(cloudfunctions|contract|city|domain)/|^server/(ports/|policy\\.ts|perform\\.ts)',
    ),
    only('adapters-see-ports-alone', '^server/adapters/', '^server/(adapters|ports)/|^(contract|domain|city)/'),
    {
      name: 'stores-do-not-know-each-other',
      severity: 'error',
      from: { path: '^server/adapters/(libsql|postgres|cloudbase)/' },
      to: { path: '^server/adapters/(libsql|postgres|cloudbase)/', pathNot: '^server/adapters/$1/' },
    },
    only('client-sees-the-contract', '^src/', '^(src|contract|domain|city)/'),
    {
      name: 'features-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/($1)/' },
    },
    {
      name: 'components-never-fetch',
      severity: 'error',
      from: { path: '^src/components/' },
      to: { path: '^src/(api|features|pages|packages)/' },
    },
    {
      name: 'domain-does-no-io',
      severity: 'error',
      from: { path: '^(domain|contract|city)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-hosts-see-adapters',
      severity: 'error',
      from: {
        path: '^(cloudfunctions|server)/',
        pathNot: '^server/(adapters|hosts|demo)/|\\.test\\.ts$|^cloudfunctions/[^/]+/index\\.ts$',
      },
      to: { path: '^server/adapters/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.client.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.cjs'] },
  },
}
