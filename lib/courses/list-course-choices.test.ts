import { expect } from 'vitest'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { ensureCatalogue } from './ensure-catalogue.ts'
import { listCourseChoices } from './list-course-choices.ts'

test('listCourseChoices offers the office what is taught, by name', async ({ trx }) => {
  await ensureCatalogue(trx)
  await trx.updateTable('courses').set({ isActive: false }).where('code', '=', 'FAW').execute()
  const names = (await listCourseChoices(trx, asAdmin())).map(({ name }) => name)
  expect(names.length).toBeGreaterThan(5)
  expect(names).toEqual(names.toSorted())
  expect(names).not.toContain('First Aid at Work')
  expect(await listCourseChoices(trx, asInstructor(await makeStaff(trx, 'instructor')))).toEqual([])
})
