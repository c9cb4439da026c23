import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isClientPart, reachOf } from './reach.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const charts = globSync('components/charts/*.{ts,tsx}').filter((file) => !isTest(file))

test('charts run on the server only, and load no package but d3', () => {
  const loaded = new Set(charts.flatMap((file) => [...reachOf(file, read)]))
  const ours = [...loaded].filter((name) => /\.tsx?$/.test(name))
  const packages = [...loaded].filter((name) => !/\.(tsx?|css)$/.test(name))

  expect(charts.length).toBeGreaterThan(8)
  expect(ours.filter((file) => isClientPart(read(file)))).toEqual([])
  expect(packages.sort()).toEqual(['d3-scale', 'd3-shape'])
})

test('no part of the browser loads a chart', () => {
  const parts = globSync('{app,components}/**/*.tsx').filter((file) => isClientPart(read(file)))
  expect(parts.length).toBeGreaterThan(20)
  const takers = parts.filter((file) => [...reachOf(file, read)].some((name) => name.startsWith('components/charts/')))
  expect(takers).toEqual([])
})

test('reachOf follows imports to the end, except types and circles', () => {
  const sources: Record<string, string> = {
    'components/charts/a.tsx': `import type { Route } from 'next'\nimport {\n  b,\n} from './b.tsx'\nimport './a.css'`,
    'components/charts/b.tsx': `import { popup } from '#components/ui/popup.tsx'\nexport { a } from './a.tsx'`,
    'components/ui/popup.tsx': `'use client'\n\nimport Link from 'next/link'`,
  }
  const reached = reachOf('components/charts/a.tsx', (file) => sources[file] ?? '')
  expect([...reached]).toEqual([
    'components/charts/a.tsx',
    'components/charts/b.tsx',
    'components/ui/popup.tsx',
    'next/link',
    'components/charts/a.css',
  ])
  expect(Object.values(sources).map(isClientPart)).toEqual([false, false, true])
})
