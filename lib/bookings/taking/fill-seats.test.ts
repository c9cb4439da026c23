import { expect } from 'vitest'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { fillSeats } from './fill-seats.ts'
import { findBooker } from './find-booker.ts'
import { refuseUnder } from './refuse-under.ts'

const office = asAdmin()
const now = new Date('2026-11-20T12:00:00Z')
const nobody = { firstName: null, lastName: null, email: null, certificateName: null }

test('findBooker finds the person on record, or adds a new one, for the office alone', async ({ trx }) => {
  const userId = await makeCustomer(trx, { firstName: 'Olga', email: 'olga@acme.example' })
  expect(await findBooker(trx, office, { userId }, now)).toMatchObject({ id: userId, firstName: 'Olga' })
  const nia = await findBooker(trx, office, { person: { firstName: 'Nia', email: 'nia@acme.example' } }, now)
  expect(nia).toMatchObject({ firstName: 'Nia', email: 'nia@acme.example' })
  await expect(findBooker(trx, asCustomer(userId), { userId }, now)).rejects.toThrow('no longer on record')
})

test('fillSeats gives each seat its person; the booker’s own address with their name is the booker', async ({
  trx,
}) => {
  const userId = await makeCustomer(trx, { firstName: 'Olga', email: 'olga@acme.example' })
  const booker = await findBooker(trx, office, { userId }, now)
  const fill = async (given: Pick<Parameters<typeof fillSeats>[2], 'seats' | 'bookerComes'>) =>
    (await fillSeats(trx, office, { booker, ...given }, now)).map((seat) => seat.userId ?? seat.firstName ?? null)
  expect(await fill({ seats: 2 })).toEqual([userId, null])
  expect(await fill({ seats: 2, bookerComes: 'no' })).toEqual([null, null])
  const olga = { ...nobody, firstName: 'Olga', lastName: 'Khan', email: 'olga@acme.example' }
  const sam = { ...nobody, firstName: 'Sam' }
  expect(await fill({ seats: [sam, olga, nobody] })).toEqual(['Sam', userId, null])
  expect(await fill({ seats: [sam], bookerComes: 'yes' })).toEqual([userId, 'Sam'])
})

test('refuseUnder names the refused fields under another, and leaves other errors alone', async () => {
  const broken = new Error('Broken')
  await expect(refuseUnder('seats.2', () => Promise.reject(broken))).rejects.toBe(broken)
  expect(await refuseUnder('person', async () => 'done')).toBe('done')
})
