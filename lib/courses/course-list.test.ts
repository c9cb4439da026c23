import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { courseList } from './course-list.ts'
import { courseRows, findCourse } from './course-rows.ts'
import { ensureCatalogue } from './ensure-catalogue.ts'

test('courseList lists the courses that are taught apart from those that no longer are', async ({ trx }) => {
  await ensureCatalogue(trx)
  await trx.updateTable('courses').set({ isActive: false }).where('code', '=', 'PFA').execute()
  const codes = async (state: 'taught' | 'ended') =>
    (await courseList.page(trx, asAdmin(), { state })).rows.map(({ code }) => code)
  expect(await codes('taught')).toContain('EFAW')
  expect(await codes('taught')).not.toContain('PFA')
  expect(await codes('ended')).toEqual(['PFA'])
})

test('courseList is by name, and finds a course by its name, code and category', async ({ trx }) => {
  await ensureCatalogue(trx)
  const names = async (q = '') => (await courseList.page(trx, asAdmin(), { q })).rows.map(({ name }) => name)
  const all = await names()
  expect(all).toEqual(all.toSorted((one, other) => one.localeCompare(other, 'en')))
  expect(await names('WORK emergency first')).toEqual(all.filter((name) => /emergency first aid at work/i.test(name)))
  expect(await names('cpr_aed')).toHaveLength(1)
  expect(await names('%')).toEqual([])
})

test('courseRows and findCourse are for the office alone', async ({ trx }) => {
  await ensureCatalogue(trx)
  const [course] = await courseRows(trx, asAdmin()).execute()
  expect(await findCourse(trx, asAdmin(), course?.id ?? '')).toEqual(course)
  for (const stranger of [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(await makeCustomer(trx))]) {
    expect(await courseRows(trx, stranger).execute()).toEqual([])
    expect(await findCourse(trx, stranger, course?.id ?? '')).toBeUndefined()
  }
})

test('courseList leaves these columns to those who ask for them', () => {
  const extra = Object.entries(courseList.columns).filter(([, column]) => column.isExtra)
  expect(extra.map(([name]) => name)).toEqual(['category', 'state', 'minimumAttendees', 'whatToBring', 'createdAt'])
})
