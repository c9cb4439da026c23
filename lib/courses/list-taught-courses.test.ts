import { expect } from 'vitest'
import { test } from '../testing/test.ts'
import { ensureCatalogue } from './ensure-catalogue.ts'
import { listTaughtCourses } from './list-taught-courses.ts'

test('listTaughtCourses shows anybody what is taught, and nothing that no longer is', async ({ trx }) => {
  await ensureCatalogue(trx)
  const before = await listTaughtCourses(trx)
  expect(before.map(({ name }) => name)).toContain('First Aid at Work')
  await trx.updateTable('courses').set({ isActive: false }).where('code', '=', 'FAW').execute()
  const after = await listTaughtCourses(trx)
  expect(after.map(({ name }) => name)).not.toContain('First Aid at Work')
  expect(after).toHaveLength(before.length - 1)
})
