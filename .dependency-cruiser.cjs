// Direction (docs/decisions/0002): schema, rules ← store ← service ← routes, pages, commands; between features only
// schema, rules and service; app.ts and cli.ts alone wire.
const FEATURE = '^src/(?!web/|db/)([^/]+)/'
const EDGE = '(routes|pages|commands)'

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-rooms-do-no-io',
      comment: 'schema and rules read and write nothing: no database, no files, no network, no HTTP.',
      severity: 'error',
      from: { path: '^src/[^/]+/(schema|rules)\\.ts$' },
      to: {
        path: '(^src/(db|web)/|/(store|service|routes|pages|commands)\\.tsx?$|^node:(fs|net|http|child_process)|node_modules/(kysely|pg|hono|@electric-sql)/)',
      },
    },
    {
      name: 'store-below-service',
      severity: 'error',
      from: { path: '/(store|[a-z-]+-store)\\.ts$' },
      to: { path: `^src/[^/]+/(service|${EDGE})\\.tsx?$` },
    },
    {
      name: 'service-below-edges',
      severity: 'error',
      from: { path: '^src/[^/]+/(service)\\.ts$' },
      to: { path: `^src/[^/]+/${EDGE}\\.tsx?$` },
    },
    {
      name: 'only-store-knows-sql',
      severity: 'error',
      from: { path: '^src/', pathNot: '(/(store|[a-z-]+-store)\\.ts$|^src/db/|\\.test\\.tsx?$)' },
      to: { path: 'node_modules/(kysely|pg|@electric-sql)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-routes-and-web-know-http',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot:
          '(/(routes|pages)\\.tsx?$|^src/web/|^src/app\\.tsx?$|^src/main\\.ts$|\\.test\\.tsx?$|\\.tsx$)',
      },
      to: { path: 'node_modules/(hono|@hono)/' },
    },
    {
      name: 'features-meet-at-schema-rules-service',
      severity: 'error',
      from: { path: FEATURE, pathNot: '\\.test\\.tsx?$' },
      to: {
        path: FEATURE,
        pathNot: ['^src/$1/', '^src/[^/]+/(schema|rules|service)\\.ts$', '^src/[^/]+/components\\.tsx$'],
      },
    },
    {
      name: 'web-and-db-know-no-feature',
      severity: 'error',
      from: { path: '^src/(web|db)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: FEATURE, pathNot: '^src/compact/(schema|rules|service)\\.ts$' },
    },
    {
      name: 'src-knows-no-test',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(test|bench)/' },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
