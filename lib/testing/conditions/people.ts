import fc from 'fast-check'
import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'

const from = <const T>(...values: T[]) => fc.constantFrom(...values)
const day = 86_400_000

export const now = new Date('2026-11-20T12:00:00Z')
export const words = [
  'Smith',
  'smi',
  'Öztürk',
  'ozt',
  'Zoë',
  '50%_o\\ff',
  '%',
  '_',
  '\\',
  'a b',
  'TH',
  'Leeds',
  'LS1 4AP',
]
export const numbers = ['+447400123456', '+447400123457', '+441134960000']
export const courses = ['EFAW', 'FAW', 'CPR_AED']
export const noteTypes = ['general', 'complaint', 'medical'] as const
export const days = ['2026-11-20', '2026-11-19', '2026-11-01', '2026-10-25', '2025-11-20', '2026-03-29', '2027-01-05']
export const amounts = ['0', '1', '2', '75', '75.00', '75.01', '150', '1000']

const text = fc.option(from('Smith', 'Öztürk', 'Zoë', '50%_o\\ff', 'a b', 'Leeds', 'ls1 4ap', 'A_B'))
const number = fc.option(from(...numbers))
// Edges of London days in both halves of the year, and of spans counted in days from now.
const moment = fc.option(
  fc.oneof(
    from(...days).map((date) => new Date(`${date}T00:00:00Z`)),
    from('2026-10-24T23:00:00Z', '2026-10-24T22:59:59Z', '2026-11-01T00:00:00Z', '2026-10-31T23:59:59Z').map(
      (at) => new Date(at),
    ),
    from(0, 1, 7, 30, 365).map((count) => new Date(now.getTime() - count * day)),
  ),
)

export type Person = typeof onePerson extends fc.Arbitrary<infer T> ? T : never

export const onePerson = fc.record({
  firstName: text,
  lastName: text,
  companyName: text,
  city: text,
  postcode: text,
  phone: number,
  mobile: number,
  status: from('active', 'inactive', 'suspended'),
  role: from('customer', 'instructor', 'admin'),
  customerType: from('individual', 'corporate'),
  preferredContactMethod: from('email', 'phone', 'sms'),
  marketingConsent: fc.boolean(),
  smsConsent: fc.boolean(),
  newsletterSubscribed: fc.boolean(),
  hasMedicalConditions: fc.boolean(),
  totalBookings: from(0, 1, 2, 3),
  totalSpent: from('0.00', '75.00', '150.00', '150.01'),
  firstBookingDate: moment,
  lastBookingDate: moment,
  lastActivityDate: moment,
  lastLogin: moment,
  createdAt: moment.map((at) => at ?? now),
  tags: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
  notes: fc.array(from(...noteTypes), { maxLength: 2 }),
  certificates: fc.array(
    fc.record({ course: from(...courses), expiresOn: from(...days), status: from('current', 'superseded') }),
    { maxLength: 3 },
  ),
  bookings: fc.array(fc.record({ course: from(...courses), status: from('confirmed', 'cancelled') }), { maxLength: 4 }),
})

/** Inserts people with their figures; returns their ids in the same order. */
export async function insertPeople(trx: Trx, people: Person[], tagIds: string[]): Promise<string[]> {
  const ids: string[] = []
  for (const { tags, notes, certificates, bookings, ...person } of people) {
    const { id } = await trx.insertInto('users').values(person).returning('id').executeTakeFirstOrThrow()
    ids.push(id)
    for (const tag of tags)
      await trx
        .insertInto('userTags')
        .values({ userId: id, tagId: tagIds[tag] ?? '' })
        .execute()
    for (const noteType of notes)
      await trx
        .insertInto('userNotes')
        .values({ userId: id, noteType, noteContent: noteType === 'medical' ? '' : 'x' })
        .execute()
    for (const { course, expiresOn, status } of certificates)
      await sql`insert into certificates (number, user_id, course_id, holder_name, issued_on, expires_on, status)
        select gen_random_uuid(), ${id}, id, 'x', '2020-01-01', ${expiresOn}::date, ${status} from courses
        where code = ${course}`.execute(trx)
    for (const [place, { course, status }] of bookings.entries())
      await sql`insert into bookings (reference, user_id, course_id, status, source, total_amount, final_amount, created_at)
        select gen_random_uuid(), ${id}, id, ${status}, 'phone', 1, 1, ${new Date(now.getTime() + place * day)}
        from courses where code = ${course}`.execute(trx)
  }
  return ids
}

export async function forgetPeople(trx: Trx): Promise<void> {
  for (const table of ['bookings', 'certificates', 'user_notes', 'user_tags', 'users'])
    await sql`delete from ${sql.table(table)}`.execute(trx)
}
