import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { asAdmin, asInstructor } from '../testing/actors.ts'
import { makeBooking, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { changeCourseInput } from './add-course.ts'
import { changeCourse } from './change-course.ts'
import { changeCourseForm } from './change-course-input.ts'
import { courseFields, toTexts } from './course-values.ts'
import { ensureCatalogue } from './ensure-catalogue.ts'

const now = new Date('2026-11-20T12:00:00Z')

async function courseOf(trx: Trx, code = 'EFAW') {
  await ensureCatalogue(trx)
  return trx.selectFrom('courses').selectAll().where('code', '=', code).executeTakeFirstOrThrow()
}

/** What the form sends of a course. */
const sent = (course: Awaited<ReturnType<typeof courseOf>>, over: object = {}) =>
  changeCourseForm.parse({
    ...Object.fromEntries(Object.entries(toTexts(course)).filter(([, text]) => text !== '')),
    description: course.description,
    courseId: course.id,
    version: course.version,
    ...over,
  })

test('changeCourse saves what changed and records it field by field; a booking keeps its price', async ({ trx }) => {
  const course = await courseOf(trx)
  const { bookingId } = await makeBooking(trx)
  await changeCourse(trx, asAdmin(), sent(course, { price: '£ 110', validityMonths: '24', capacity: '10' }), now)

  expect(await courseOf(trx)).toMatchObject({
    price: '110.00',
    validityMonths: 24,
    capacity: 10,
    version: 2,
    isActive: true,
  })
  const logged = trx.selectFrom('userActivityLogs').select('changes').where('activityType', '=', 'course.changed')
  expect(await logged.execute()).toEqual([
    {
      changes: {
        price: { before: '100.00', after: '110.00' },
        capacity: { before: '12', after: '10' },
        validityMonths: { before: '36', after: '24' },
      },
    },
  ])
  const booking = trx.selectFrom('bookings').select('finalAmount').where('id', '=', bookingId)
  expect(await booking.executeTakeFirst()).toEqual({ finalAmount: '100.00' })
})

test('changeCourse changes nothing if no value differs, and only the fields that a caller names', async ({ trx }) => {
  const course = await courseOf(trx)
  await changeCourse(trx, asAdmin(), sent(course), now)
  expect(await courseOf(trx)).toEqual(course)
  const { price: _, ...given } = changeCourseInput.parse({ isActive: false })
  await changeCourse(trx, asAdmin(), { courseId: course.id, ...given }, now)
  expect(await courseOf(trx)).toEqual({ ...course, isActive: false, version: 2, updatedAt: now })
})

test('changeCourse shows a colleague the newer values, and saves theirs when they insist', async ({ trx }) => {
  const course = await courseOf(trx)
  await changeCourse(trx, asAdmin(), sent(course, { price: '110' }), now)
  const late = sent(course, { price: '120' })
  const refused = changeCourse(trx, asAdmin(), late, now)
  await expect(refused).rejects.toMatchObject({
    message:
      'Someone else changed this course in the meantime: “Price per seat” is now £110.00. Save again to keep yours.',
    standing: { version: 2, contested: { price: { mine: '120.00', theirs: '110.00' } } },
  })
  await changeCourse(trx, asAdmin(), { ...late, version: 2 }, now)
  expect((await courseOf(trx)).price).toBe('120.00')
})

test('changeCourse refuses a name that is taken, a minimum above the seats, an unknown course and an instructor', async ({
  trx,
}) => {
  const course = await courseOf(trx)
  const change = (over: object, by = asAdmin()) => changeCourse(trx, by, sent(course, over), now)
  await expect(change({ name: 'First Aid at Work' })).rejects.toMatchObject({ fields: { name: expect.any(String) } })
  await expect(change({ minimumAttendees: '13' })).rejects.toMatchObject({
    fields: { minimumAttendees: expect.any(String) },
  })
  await expect(change({ courseId: '00000000-0000-0000-0000-000000000000' })).rejects.toThrow('no longer exists')
  const instructor = asInstructor(await makeStaff(trx, 'instructor'))
  await expect(change({ name: 'Other' }, instructor)).rejects.toThrow('Only the office')
  expect(await courseOf(trx)).toEqual(course)
})

test.for<[string, string, string]>([
  ['price', 'free', 'Pounds and pence'],
  ['price', '75.505', 'Pounds and pence'],
  ['contactHours', '0', 'Hours above zero'],
  ['capacity', '0', 'Between 1 and 500'],
  ['days', '', 'Between 1 and 30'],
  ['minimumAttendees', '', 'Between 0 and 500'],
  ['validityMonths', '1.5', 'Between 1 and 600'],
  ['name', ' ', 'Give it a name'],
])('changeCourseForm refuses %s “%s”', async ([field, text, sentence], { trx }) => {
  const course = await courseOf(trx)
  const { error } = changeCourseForm.safeParse({
    ...toTexts(course),
    courseId: course.id,
    version: 1,
    [field]: text,
    attendanceOnly: undefined,
  })
  expect(error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([
    [field, expect.stringContaining(sentence)],
  ])
})

test('courseFields are all that toTexts writes', async ({ trx }) => {
  expect(Object.keys(toTexts(await courseOf(trx)))).toEqual(courseFields)
})
