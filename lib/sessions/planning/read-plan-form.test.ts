import { expect } from 'vitest'
import { asAdmin } from '../../testing/actors.ts'
import { test } from '../../testing/test.ts'
import { readPlanForm } from './read-plan-form.ts'
import { planForm } from './schemas.ts'

const office = asAdmin()
const id = '019c8a4e-1111-7222-8333-444455556666'
const form = planForm.parse({
  courseId: id,
  instructorId: id,
  venueId: id,
  status: 'draft',
  capacity: '8',
  joiningNotes: ' Side door ',
  day1: '2026-12-01',
  from1: '09:30',
  until1: '16:30',
  day3: '2026-12-03',
  day6: '2026-12-06',
  from6: '10:00',
  until6: '12:00',
})

test('readPlanForm gives later days the hours of the first, and leaves empty rows out', async ({ trx }) => {
  expect(await readPlanForm(trx, office, form)).toEqual({
    courseId: id,
    instructorId: id,
    venueId: id,
    status: 'draft',
    capacity: 8,
    joiningNotes: 'Side door',
    days: [
      { day: '2026-12-01', from: '09:30', until: '16:30' },
      { day: '2026-12-03', from: '09:30', until: '16:30' },
      { day: '2026-12-06', from: '10:00', until: '12:00' },
    ],
  })
  expect(await trx.selectFrom('venues').select('id').execute()).toEqual([])
})

test('readPlanForm adds a new venue, which needs a name', async ({ trx }) => {
  const typed = { ...form, venueId: 'new' as const, venueName: 'Craven Hall', venueCity: 'Skipton' }
  const { venueId } = await readPlanForm(trx, office, typed)
  const venues = trx.selectFrom('venues').select(['id', 'name', 'city'])
  expect(await venues.execute()).toEqual([{ id: venueId, name: 'Craven Hall', city: 'Skipton' }])
  const nameless = readPlanForm(trx, office, { ...typed, venueName: '' })
  await expect(nameless).rejects.toMatchObject({ fields: { venueName: 'Write what the new venue is called.' } })
})
