import { hashPassword } from '../auth/passwords/password.ts'
import { remindOfRenewals } from '../certificates/renewals/remind-of-renewals.ts'
import { type StaffActor, systemActor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { londonMoment } from '../core/london-time.ts'
import type { Limits } from '../db/limits.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import { appUrl } from '../env.ts'
import { addStaff } from '../people/staff/add-staff.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import { addDuplicates } from './add-duplicates.ts'
import { cancelAndRefund } from './cancel-and-refund.ts'
import type { DemoCustomer } from './demo-people.ts'
import { importPast } from './import-past.ts'
import { openVenues } from './open-company.ts'
import { planCalendar, type Teachers } from './plan-calendar.ts'
import { setCompany } from './set-company.ts'
import { takeBookings } from './take-bookings.ts'
import { teach } from './teach.ts'
import { wantsDemo } from './wants-demo.ts'
import { writeNotes } from './write-notes.ts'

const patient: Limits = { statement: 60_000, lock: 10_000, idle: 60_000 }
const openedYearsAgo = 4

export type DemoInput = { url: string; keyring: Keyring; demoPassword: string; now: Date }

/** Fills an empty database with the demo company: its old bookings, its staff, and its courses before and after `now`. */
export async function loadDemo(db: Db, { url, keyring, demoPassword, now }: DemoInput): Promise<void> {
  if (!(await wantsDemo(db))) throw new Error('The demo company needs an empty database.')

  await importPast(db, url, keyring)
  const passwordHash = await hashPassword(demoPassword)
  await inTransaction(db, (trx) => fillCompany(trx, passwordHash, now), patient)
  await remindOfRenewals(db, { appUrl: appUrl().origin, keyring }, now)
}

async function fillCompany(trx: Trx, passwordHash: string, now: Date): Promise<void> {
  const opened = new Date(now.getTime() - openedYearsAgo * 365.25 * 86_400_000)
  const { olga, teachers } = await hire(trx, passwordHash, opened)
  await setCompany(trx, olga, opened)
  const venues = await openVenues(trx, olga, opened)
  const sessions = await planCalendar(trx, olga, { venues, teachers, now })

  const regulars = await listRegulars(trx, 15)
  await takeBookings(trx, olga, { sessions, imported: regulars.slice(0, 12), now })
  await teach(trx, londonMoment(toPlainDate(now), '00:00'))
  await writeNotes(trx, olga, now)
  await addDuplicates(trx, olga, now)

  const quiet = sessions.findLast(({ guests, status }) => guests.length === 0 && status === 'published')
  if (quiet) await cancelAndRefund(trx, olga, { sessionId: quiet.id, people: regulars.slice(12), now })
}

async function hire(trx: Trx, passwordHash: string, now: Date): Promise<{ olga: StaffActor; teachers: Teachers }> {
  const setup = systemActor('demo')
  const admin = { email: 'admin@demo.example', firstName: 'Olga', lastName: 'Marsden', role: 'admin' } as const
  const ines = { email: 'instructor@demo.example', firstName: 'Ines', lastName: 'Holroyd', role: 'instructor' } as const
  const daniel = { email: 'daniel@demo.example', firstName: 'Daniel', lastName: 'Osei', role: 'instructor' } as const

  const userId = await addStaff(trx, setup, { ...admin, passwordHash }, now)
  const teachers = {
    ines: await addStaff(trx, setup, { ...ines, passwordHash }, now),
    daniel: await addStaff(trx, setup, { ...daniel, passwordHash }, now),
  }
  const olga: StaffActor = { kind: 'staff', role: 'admin', userId, via: { kind: 'session', id: 'demo' }, origin: {} }
  return { olga, teachers }
}

/** Attendees of old bookings who now book themselves. Leaves out old bookers, so that their figures stay as imported. */
async function listRegulars(trx: Trx, count: number): Promise<DemoCustomer[]> {
  const people = await trx
    .selectFrom('users')
    .select(['id', 'firstName', 'lastName', 'email'])
    .where('role', '=', 'customer')
    .where('firstName', 'is not', null)
    .where('lastName', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('bookings').select('id').whereRef('bookings.userId', '=', 'users.id'))),
    )
    .orderBy('email')
    .limit(count)
    .execute()
  return people.map(({ id, firstName, lastName, email }) => ({
    userId: id,
    firstName: firstName ?? '',
    lastName: lastName ?? '',
    email: email ?? '',
  }))
}
