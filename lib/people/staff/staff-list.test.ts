import { expect } from 'vitest'
import { systemActor } from '../../core/actor.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { beginSecondFactor, makeSecondFactor } from '../../testing/make/make-second-factor.ts'
import { makeSignedIn, noon } from '../../testing/make/make-staff.ts'
import { test } from '../../testing/test.ts'
import { findStaffByEmail, findStaffMember, listStaff } from './find-staff.ts'
import { staffList } from './staff-list.ts'
import { staffRows } from './staff-rows.ts'

test('admins see every colleague by name, with access and open sessions; customers are not among them', async ({
  ownDb,
}) => {
  const ines = await makeSignedIn(ownDb)
  const adminId = await ownDb.transaction().execute(async (trx) => {
    await makeCustomer(trx)
    return makeStaff(trx, 'admin', 'Ada')
  })

  const { rows } = await staffList.page(ownDb, asAdmin(), {}, noon)
  expect(rows).toMatchObject([
    { id: adminId, role: 'admin', access: 'invited', hasPassword: false, hasSecondStep: false, openSessions: 0 },
    { id: ines.userId, role: 'instructor', access: 'active', hasPassword: true, openSessions: 1 },
  ])
  const later = new Date(noon.getTime() + 31 * 60_000)
  expect(await findStaffMember(ownDb, asAdmin(), ines.userId, later)).toMatchObject({ openSessions: 0 })
  expect((await listStaff(ownDb, systemActor('test'), noon)).map(({ id }) => id)).toEqual([adminId, ines.userId])

  for (const stranger of [asInstructor(ines.userId), asCustomer(ines.userId)]) {
    expect(await listStaff(ownDb, stranger)).toEqual([])
    expect(await findStaffMember(ownDb, stranger, ines.userId)).toBeUndefined()
  }
})

test('the access of a colleague says what keeps them from signing in', async ({ ownDb }) => {
  const { userId } = await makeSignedIn(ownDb)
  const lockedUntil = new Date(noon.getTime() + 1000)
  const access = async (at = noon) => (await findStaffMember(ownDb, asAdmin(), userId, at))?.access
  const row = ownDb.updateTable('users').where('id', '=', userId)

  expect(await access()).toBe('active')
  await row.set({ accountLockedUntil: lockedUntil }).execute()
  expect([await access(), await access(lockedUntil)]).toEqual(['locked', 'active'])
  await row.set({ passwordHash: null }).execute()
  expect(await access(lockedUntil)).toBe('invited')
  await row.set({ status: 'suspended' }).execute()
  expect(await access()).toBe('none')
})

test('findStaffByEmail finds colleagues, and never a customer', async ({ trx }) => {
  const id = await makeStaff(trx, 'instructor', 'Ines', 'ines@acme.example')
  await makeCustomer(trx, { email: 'ada@acme.example' })
  expect(await findStaffByEmail(trx, 'ines@acme.example')).toEqual({ id, role: 'instructor', status: 'active' })
  expect(await findStaffByEmail(trx, 'ada@acme.example')).toBeUndefined()
  expect(await staffRows(trx, asAdmin(), { now: noon }).execute()).toMatchObject([{ id, hasSecondStep: false }])
  expect(await staffRows(trx, asInstructor(id), { now: noon }).execute()).toEqual([])
})

test('staffList leaves these columns to those who ask for them', () => {
  const extra = Object.entries(staffList.columns).filter(([, column]) => column.isExtra)
  expect(extra.map(([name]) => name)).toEqual(['email', 'createdAt'])
})

test('staffRows tell who confirmed a second step, who has a password, and whose sessions are open', async ({
  ownDb,
}) => {
  const [ines, dan] = [await makeSignedIn(ownDb), await makeSignedIn(ownDb)]
  await makeSecondFactor(ownDb, ines.actor)
  await beginSecondFactor(ownDb, dan.actor)
  const rows = await staffRows(ownDb, asAdmin(), { now: noon }).execute()
  const of = (id: string) => rows.find((row) => row.id === id)
  expect(of(ines.userId)).toMatchObject({ hasSecondStep: true, hasPassword: true, openSessions: 1 })
  expect(of(dan.userId)).toMatchObject({ hasSecondStep: false, hasPassword: true, openSessions: 1 })
  const listed = (await staffList.page(ownDb, asAdmin(), {}, noon)).rows
  const words = new Map(listed.map((row) => [row.id, staffList.columns.secondStep?.value(row, noon)]))
  expect([words.get(ines.userId), words.get(dan.userId)]).toEqual(['On', 'Off'])
})
