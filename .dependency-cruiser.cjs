/** The floors of the house, low to high: a file may import from its own floor's folder and from floors below, never up. */
const floors = [
  ['core', 'env', 'documents', 'db'],
  ['lists'],
  ['activity'],
  ['settings'],
  ['privacy'],
  ['domains'],
  ['providers'],
  ['auth'],
  ['endpoints'],
  ['people'],
  ['messages'],
  ['channels'],
  ['courses', 'payments', 'invoices', 'credits'],
  ['instructors'],
  ['sessions'],
  ['bookings'],
  ['registers'],
  ['certificates'],
  ['imports', 'portal', 'companies', 'answers'],
  ['duplicates'],
  ['house'],
  ['records'],
  ['reports'],
  ['demo', 'offline'],
  ['runtime', 'jobs', 'testing'],
]

/** A room that no floor names stands with those that conduct what lies below, beside the importer and the portal. */
const conductors = floors.find((names) => names.includes('portal'))
const rooms = require('node:fs')
  .globSync('lib/*/domain.ts')
  .map((file) => file.split('/')[1])
conductors.push(...rooms.filter((name) => !floors.flat().includes(name)))

const files = ['env', 'house']
const place = (name) => (files.includes(name) ? `^lib/${name}\\.ts$` : `^lib/${name}/`)
const tests = '\\.(test|fill)\\.tsx?$'

const floorRules = floors.flatMap((names, height) => {
  const above = floors.slice(height + 1).flat()
  return names.map((name) => {
    const beside = height === 0 ? [] : names.filter((other) => other !== name)
    const forbidden = [...above, ...beside]
    return {
      name: `${name}-looks-only-down`,
      severity: 'error',
      from: { path: place(name), pathNot: tests },
      to: {
        path: forbidden.length > 0 ? forbidden.map(place) : ['^never$'],
        // The house collects the declarations of the rooms above it too.
        ...(name === 'house' && { pathNot: '^lib/[^/]+/domain\\.ts$' }),
      },
    }
  })
})

/** One rule per folder with a page or a handler: its parts belong to that page and to those under it. */
const routes = require('node:fs')
  .globSync('app/**/{page.tsx,route.ts}')
  .map((file) => file.replace(/\/[^/]+$/, ''))
  .filter((folder) => folder !== 'app')

const routeRules = routes.map((folder) => ({
  name: `parts-of-${folder}`,
  severity: 'error',
  from: { path: '^app/', pathNot: [`^${literal(folder)}/`, '^app/api/all-routes\\.ts$'] },
  to: { path: `^${literal(folder)}/` },
}))

function literal(path) {
  return path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-imports-nothing',
      severity: 'error',
      from: { path: '^lib/core/', pathNot: tests },
      to: { path: '^lib/', pathNot: '^lib/core/' },
    },
    {
      name: 'lib-knows-no-pages',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|scripts|e2e|migrations)/' },
    },
    {
      name: 'components-only-draw',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|scripts|e2e)/|^lib/db/' },
    },
    {
      name: 'ui-and-charts-know-no-domain',
      severity: 'error',
      from: { path: '^components/(ui|charts)/', pathNot: tests },
      to: { path: '^lib/', pathNot: '^lib/core/' },
    },
    {
      name: 'migrations-are-frozen',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: '^node_modules/kysely/' },
    },
    {
      name: 'tests-stay-tests',
      severity: 'error',
      from: { pathNot: [tests, '^e2e/', '^lib/testing/'] },
      to: { path: [tests, '^e2e/'] },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: [tests, '^lib/testing/'] },
      to: { path: '^lib/testing/' },
    },
    ...floorRules,
    ...routeRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], extensions: ['.ts', '.tsx', '.js'] },
  },
}
