import { expect } from 'vitest'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeSession, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { venueList } from './venue-list.ts'
import { countUpcoming, findVenue, venueRows } from './venue-rows.ts'

const now = new Date('2026-12-01T12:00:00Z')

test('countUpcoming counts published sessions with a day from today on', async ({ trx }) => {
  const sessionIds: string[] = []
  for (const firstDay of ['2026-11-30', '2026-12-01', '2027-01-04', '2027-01-05'])
    sessionIds.push(await makeSession(trx, { firstDay }))
  const [first = '', , , draft = ''] = sessionIds
  const { venueId } = await trx
    .selectFrom('courseSessions')
    .select('venueId')
    .where('id', '=', first)
    .executeTakeFirstOrThrow()
  await trx.updateTable('courseSessions').set({ venueId }).where('id', 'in', sessionIds).execute()
  await trx.updateTable('courseSessions').set({ status: 'draft' }).where('id', '=', draft).execute()

  const counted = trx.selectFrom('venues').select(countUpcoming(now).as('count'))
  expect(await counted.where('id', '=', venueId).execute()).toEqual([{ count: 2 }])
  expect(await findVenue(trx, asAdmin(), venueId ?? '', now)).toMatchObject({ upcomingSessions: 2 })
  expect((await venueList.page(trx, asAdmin(), { sessions: 'planned' }, now)).rows.map(({ id }) => id)).toEqual([
    venueId,
  ])
  expect(await venueList.total(trx, asAdmin(), { sessions: 'none' }, now)).toEqual({ total: 3, isExact: true })
})

test('venueList is by name, and finds a venue by its name, town and postcode', async ({ trx }) => {
  for (const venue of [
    { name: 'Moorside Rooms', city: 'Leeds', postcode: 'LS1 4AP' },
    { name: 'Craven Hall', city: 'Skipton', postcode: 'BD23 1LQ' },
  ])
    await trx.insertInto('venues').values(venue).execute()
  const names = async (q = '') => (await venueList.page(trx, asAdmin(), { q }, now)).rows.map(({ name }) => name)
  expect(await names()).toEqual(['Craven Hall', 'Moorside Rooms'])
  expect(await names('ls1 4ap')).toEqual(['Moorside Rooms'])
  expect(await names('SKIPTON craven')).toEqual(['Craven Hall'])
  expect(await names('craven leeds')).toEqual([])
})

test('venueRows and findVenue are for the office alone', async ({ trx }) => {
  await makeSession(trx, { firstDay: '2026-12-07' })
  const [venue] = await venueRows(trx, asAdmin(), { now }).execute()
  expect(await findVenue(trx, asAdmin(), venue?.id ?? '', now)).toEqual(venue)
  for (const stranger of [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(await makeCustomer(trx))]) {
    expect(await venueRows(trx, stranger, { now }).execute()).toEqual([])
    expect(await findVenue(trx, stranger, venue?.id ?? '', now)).toBeUndefined()
  }
})

test('venueList leaves these columns to those who ask for them', () => {
  const extra = Object.entries(venueList.columns).filter(([, column]) => column.isExtra)
  expect(extra.map(([name]) => name)).toEqual(['addressLine1', 'county', 'joiningNotes', 'createdAt'])
})
