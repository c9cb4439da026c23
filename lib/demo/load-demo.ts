import { hashPassword } from '../auth/passwords/password.ts'
import { remindOfRenewals } from '../certificates/remind-of-renewals.ts'
import { type StaffActor, systemActor } from '../core/actor.ts'
import { toPlainDate } from '../core/dates.ts'
import { londonMoment } from '../core/london-time.ts'
import type { Limits } from '../db/limits.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Db, Trx } from '../db/types.ts'
import { appUrl } from '../env.ts'
import { addStaff } from '../people/staff/add-staff.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import { changeMinds } from './change-minds.ts'
import { importPast } from './import-past.ts'
import type { Met } from './meet-people.ts'
import { openVenues } from './open-company.ts'
import { planCalendar, type Teachers } from './plan-calendar.ts'
import { takeBookings } from './take-bookings.ts'
import { teach } from './teach.ts'
import { wantsDemo } from './wants-demo.ts'
import { writeDownTwice } from './write-down-twice.ts'
import { writeNotes } from './write-notes.ts'

const patient: Limits = { statement: 60_000, lock: 10_000, idle: 60_000 }
const openedYearsAgo = 4

export type DemoInput = { url: string; keyring: Keyring; demoPassword: string; now: Date }

/** Fills an empty database with the demo company: legacy bookings, staff, and their work around `now`. */
export async function loadDemo(db: Db, { url, keyring, demoPassword, now }: DemoInput): Promise<void> {
  if (!(await wantsDemo(db))) throw new Error('The demo company needs an empty database.')

  await importPast(db, url, keyring)
  const passwordHash = await hashPassword(demoPassword)
  await inTransaction(db, (trx) => liveThrough(trx, passwordHash, now), patient)
  await remindOfRenewals(db, { appUrl: appUrl().origin, keyring }, now)
}

async function liveThrough(trx: Trx, passwordHash: string, now: Date): Promise<void> {
  const opened = new Date(now.getTime() - openedYearsAgo * 365.25 * 86_400_000)
  const { olga, teachers } = await hire(trx, passwordHash, opened)
  const venues = await openVenues(trx, olga, opened)
  const sessions = await planCalendar(trx, olga, { venues, teachers, now })

  const regulars = await listRegulars(trx, 15)
  await takeBookings(trx, olga, { sessions, imported: regulars.slice(0, 12), now })
  await teach(trx, londonMoment(toPlainDate(now), '00:00'))
  await writeNotes(trx, olga, now)
  await writeDownTwice(trx, olga, now)

  const quiet = sessions.findLast(({ guests, status }) => guests.length === 0 && status === 'published')
  if (quiet) await changeMinds(trx, olga, { sessionId: quiet.id, people: regulars.slice(12), now })
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

/**
 * People who attended on someone else's old booking and now book for themselves; earlier bookers keep their figures.
 */
async function listRegulars(trx: Trx, count: number): Promise<Met[]> {
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
