import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Trx } from '../db/types.ts'
import { keepSealed } from '../privacy/sealed/keep-sealed.ts'
import { parseKeyring } from '../privacy/vault/vault.ts'
import { asAdmin } from '../testing/actors.ts'
import { makeCrowd } from '../testing/make/make-crowd.ts'
import { test } from '../testing/test.ts'
import { duplicateList } from './inbox/duplicate-list.ts'
import { describeReason } from './labels.ts'
import { refreshDuplicates } from './refresh-duplicates.ts'

const keyring = parseKeyring(`k1:${randomBytes(32).toString('base64')}`)

type Someone = {
  firstName: string
  lastName: string
  born?: string
  email?: string
  phone?: string
  mobile?: string
  addressLine1?: string
  city?: string
  postcode?: string
}

async function add(trx: Trx, { born, ...person }: Someone): Promise<string> {
  const { id } = await trx.insertInto('users').values(person).returning('id').executeTakeFirstOrThrow()
  if (born) await keepSealed(trx, keyring, [{ userId: id, field: 'dateOfBirth', value: born }])
  return id
}

/** The suggested groups among a crowd of 150 strangers and these, the likeliest first, by the emails of their members. */
async function suggested(trx: Trx, people: Someone[]) {
  for (const person of makeCrowd(150, 5)) await add(trx, person)
  for (const person of people) await add(trx, person)
  while ((await refreshDuplicates(trx, keyring)) > 0);
  const { rows } = await duplicateList.page(trx, asAdmin(), {})
  return rows.map(({ users, score, reasons }) => ({
    names: users.map(({ firstName }) => firstName).sort(),
    score,
    why: reasons.map(describeReason),
  }))
}

const home = { addressLine1: '7 Moorside Rise', city: 'Wakefield', postcode: 'WF20 8HE', phone: '+441134960077' }
const elsewhere = { addressLine1: '1 Other Row', city: 'Hull', postcode: 'HU1 1AA' }

test('people who share a home and a name by birth are not suggested', async ({ trx }) => {
  expect(
    await suggested(trx, [
      { ...home, firstName: 'David', lastName: 'Ormerod Jnr', email: 'jnr@mail.example', mobile: '+447400123456' },
      { ...home, firstName: 'David', lastName: 'Ormerod Snr', email: 'snr@mail.example', mobile: '+447400123456' },
      { ...home, firstName: 'Joan', lastName: 'Micklewhite', born: '1951-03-03' },
      { ...home, firstName: 'Joan', lastName: 'Micklewhite', born: '1981-09-17', email: 'joan.m@mail.example' },
      { ...home, firstName: 'Gareth', lastName: 'Pomfroy', email: 'gareth.p@mail.example' },
      { ...home, firstName: 'Marian', lastName: 'Pomfroy', email: 'marian80@mail.example' },
    ]),
  ).toEqual([])
})

test('desks, and colleagues of one first name, are not suggested', async ({ trx }) => {
  expect(
    await suggested(trx, [
      { firstName: 'School', lastName: 'Office', email: 'office@upper.example', mobile: '+447400100001' },
      { firstName: 'School', lastName: 'Office', email: 'office@lower.example', mobile: '+447400100002' },
      { firstName: 'Head', lastName: 'Teacher', email: 'head@upper.example', mobile: '+447400100003' },
      { firstName: 'Head', lastName: 'Teacher', email: 'admin@lower.example', mobile: '+447400100004' },
      { firstName: 'Marian', lastName: 'Penhalligan', email: 'marian.p@corp.example', mobile: '+447400100005' },
      { firstName: 'Marian', lastName: 'Tregowan', email: 'marian.t@corp.example', mobile: '+447400100006' },
    ]),
  ).toEqual([])
})

test('a rare name with one date of birth is suggested although all else is new, a namesake is not', async ({ trx }) => {
  const groups = await suggested(trx, [
    { ...home, firstName: 'Siân', lastName: 'Prytherch', born: '1979-01-20', email: 'sian@mail.example' },
    { ...elsewhere, firstName: 'Siân', lastName: 'Prytherch', born: '1979-01-20', email: 'new@mail.example' },
    { firstName: 'Dr Alan', lastName: 'Sowerthwaite MBE', born: '1968-02-11', mobile: '+447400100007' },
    { firstName: 'Alan', lastName: 'Sowerthwaite', born: '1968-02-11', mobile: '+447400100008' },
    { ...home, firstName: 'Sarah', lastName: 'Smith', born: '1979-01-20', email: 'sarah@mail.example' },
    { ...elsewhere, firstName: 'Sarah', lastName: 'Smith', born: '1990-10-05', email: 'ss@mail.example' },
  ])
  expect(groups.map(({ names }) => names).sort()).toEqual([
    ['Alan', 'Dr Alan'],
    ['Siân', 'Siân'],
  ])
  expect(groups.find(({ names }) => names[0] === 'Siân')?.why).toContain('Different address')
})

test('twins come last and are marked as such', async ({ trx }) => {
  const groups = await suggested(trx, [
    { ...home, firstName: 'Hannah', lastName: 'Satterley', born: '2003-02-15', mobile: '+447400100009' },
    { ...home, firstName: 'Rebecca', lastName: 'Satterley', born: '2003-02-15', mobile: '+447400100009' },
    { ...home, firstName: 'Siân', lastName: 'Prytherch', born: '1979-01-20', email: 'sian@mail.example' },
    { ...elsewhere, firstName: 'Siân', lastName: 'Prytherch', born: '1979-01-20', email: 'new@mail.example' },
  ])
  expect(groups.map(({ names }) => names)).toEqual([
    ['Siân', 'Siân'],
    ['Hannah', 'Rebecca'],
  ])
  expect(groups.at(-1)?.score).toBe(0)
  expect(groups.at(-1)?.why.join()).toContain('Could be twins')
})
