import { describe, expect } from 'vitest'
import { Taken } from '../core/taken.ts'
import { asAdmin, asCustomer, asInstructor } from '../testing/actors.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { addCourse, courseInput } from './add-course.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const given = {
  code: 'MHFA',
  name: 'Mental Health First Aid',
  category: 'Workplace',
  contactHours: '12',
  price: '180.00',
}
const parsed = (over: object = {}) => courseInput.parse({ ...given, ...over })

describe('addCourse', () => {
  test('adds a course with the usual seats and validity, and records it', async ({ trx }) => {
    const id = await addCourse(trx, office, parsed(), now)

    const course = trx.selectFrom('courses').selectAll().where('id', '=', id)
    expect(await course.executeTakeFirst()).toMatchObject({
      ...given,
      contactHours: '12.00',
      days: 1,
      capacity: 12,
      minimumAttendees: 4,
      validityMonths: 36,
      attendanceOnly: false,
      isActive: true,
      createdAt: now,
    })
    const log = trx.selectFrom('userActivityLogs').select(['activityType', 'relatedEntityId', 'createdAt'])
    expect(await log.execute()).toEqual([{ activityType: 'course.added', relatedEntityId: id, createdAt: now }])
  })

  test('refuses a code or a name that another course has', async ({ trx }) => {
    await addCourse(trx, office, parsed(), now)
    for (const over of [{ name: 'Another' }, { code: 'OTHER' }])
      await expect(addCourse(trx, office, parsed(over), now)).rejects.toThrow(Taken)
  })

  test('needs no more attendees than there are seats', async ({ trx }) => {
    const seats = (capacity: number, minimumAttendees: number) =>
      addCourse(trx, office, parsed({ capacity, minimumAttendees }), now)
    await expect(seats(6, 7)).rejects.toMatchObject({ fields: { minimumAttendees: expect.any(String) } })
    await seats(6, 6)
  })

  test('refuses everyone but an admin', async ({ trx }) => {
    for (const actor of [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(await makeCustomer(trx))])
      await expect(addCourse(trx, actor, parsed(), now)).rejects.toThrow('Only the office adds courses.')
    expect(await trx.selectFrom('courses').select('id').where('code', '=', given.code).execute()).toEqual([])
  })
})

test.for<[string, unknown[], unknown[]]>([
  ['code', ['A', 'A_1', 'A'.repeat(40)], ['', 'a', '1A', 'A B', 'A'.repeat(41)]],
  ['name', ['x', 'x'.repeat(200)], ['', ' ', 'x'.repeat(201)]],
  ['category', ['x', 'x'.repeat(100)], ['', 'x'.repeat(101)]],
  ['description', ['', 'x'.repeat(5000)], ['x'.repeat(5001)]],
  ['contactHours', ['0.5', '4.25', '999'], ['0', '0.00', '00', '1.234', '1000', '-1', 'six']],
  ['days', [1, 30], [0, 31, 1.5]],
  ['price', ['0.00', '999999.99'], ['-1.00', '1', '1.0', '1000000.00']],
  ['capacity', [1, 500], [0, 501]],
  ['minimumAttendees', [0, 500], [-1, 501]],
  ['validityMonths', [1, 600], [0, 601]],
])('courseInput takes a %s within its bounds', ([field, good, bad]) => {
  const takes = (value: unknown) => courseInput.safeParse({ ...given, [field]: value }).success
  expect(good.filter((value) => !takes(value))).toEqual([])
  expect(bad.filter(takes)).toEqual([])
})
