import { expect, test } from 'vitest'
import { describe } from './describe.ts'
import { findMutations } from './find-mutations.ts'

test('describe shows the place of a change and its line before and after', () => {
  const [change] = findMutations('\n  f(a < b)\n', 'lib/any.ts')
  expect(change && describe(change)).toBe('lib/any.ts:2  f(a < b) → f(a <= b)')
})

test('describe shows a change of several lines on one', () => {
  const changes = findMutations("rows\n  .where('id', '=', id)\n  .execute()", 'lib/any.ts')
  expect(changes.map(describe)).toContain("lib/any.ts:2  .where('id', '=', id) → (dropped)")
})
