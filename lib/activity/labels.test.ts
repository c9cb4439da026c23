import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { activityGroups, activityLabel } from './labels.ts'

const known = new Set<string>(Object.values(activityGroups).flatMap(({ types }) => Object.keys(types)))

test('every kind of activity the product records has a label', () => {
  const sources = globSync('lib/**/*.ts').filter(
    (file) => !file.endsWith('.test.ts') && !file.startsWith('lib/testing/'),
  )
  const recorded = sources
    .map((file) => readFileSync(file, 'utf8'))
    .filter((source) => source.includes('recordActivity('))
    .flatMap((source) => [...source.matchAll(/\btype: [^\n]*/g)])
    .flatMap(([line]) => [...line.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map((match) => match[1] ?? ''))

  expect(recorded.length).toBeGreaterThan(30)
  expect([...new Set(recorded)].filter((type) => !known.has(type))).toEqual([])
})

test('activityLabel spells out a kind without a label', () => {
  expect(activityLabel('booking.cancelled')).toBe('Booking cancelled')
  expect(activityLabel('supplier.link_added')).toBe('Supplier link added')
})
