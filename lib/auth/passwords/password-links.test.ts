import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import { asAdmin } from '../../testing/actors.ts'
import { makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { hashToken } from '../token.ts'
import { dropPasswordLinks, findPasswordLink, makePasswordLink, spendPasswordLink } from './password-links.ts'

const now = new Date('2026-11-21T10:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

async function makeLink(trx: Trx, purpose: 'invite' | 'reset' = 'reset', userId?: string) {
  const invited = userId ?? (await makeStaff(trx, 'instructor', 'Ines', `${crypto.randomUUID()}@acme.example`))
  return { userId: invited, token: await makePasswordLink(trx, asAdmin(), { userId: invited, purpose }, now) }
}

test.for([
  ['invite', 72 * 60],
  ['reset', 30],
] as const)('a link to %s is good for %i minutes', async ([purpose, minutes], { trx }) => {
  const { token } = await makeLink(trx, purpose)
  const lastMoment = new Date(after(minutes).getTime() - 1)
  expect(await findPasswordLink(trx, token, lastMoment)).toMatchObject({ purpose })
  expect(await findPasswordLink(trx, token, after(minutes))).toBeUndefined()
  expect(await spendPasswordLink(trx, token, after(minutes))).toBeUndefined()
})

test('makePasswordLink keeps a hash, and who made the link', async ({ trx }) => {
  const admin = asAdmin(await makeStaff(trx, 'admin'))
  const token = await makePasswordLink(
    trx,
    admin,
    { userId: await makeStaff(trx, 'instructor'), purpose: 'invite' },
    now,
  )
  const [kept] = await trx.selectFrom('passwordLinks').selectAll().execute()
  expect(kept).toMatchObject({ id: hashToken(token), createdBy: admin.userId, createdAt: now })
})

test('makePasswordLink ends the earlier links of the person, not those of others', async ({ trx }) => {
  const other = await makeLink(trx)
  const earlier = await makeLink(trx)
  const { token } = await makeLink(trx, 'reset', earlier.userId)
  expect(await findPasswordLink(trx, earlier.token, now)).toBeUndefined()
  expect(await findPasswordLink(trx, token, now)).toBeDefined()
  expect(await findPasswordLink(trx, other.token, now)).toBeDefined()
})

test('findPasswordLink changes nothing; spendPasswordLink uses the link up', async ({ trx }) => {
  const { userId, token } = await makeLink(trx)
  await findPasswordLink(trx, token, now)
  expect(await spendPasswordLink(trx, token, now)).toBe(userId)
  expect(await spendPasswordLink(trx, token, now)).toBeUndefined()
  expect(await findPasswordLink(trx, token, now)).toBeUndefined()
})

test('an unknown token opens nothing, and spends nobody’s link', async ({ trx }) => {
  const { token } = await makeLink(trx)
  expect(await findPasswordLink(trx, 'unknown', now)).toBeUndefined()
  expect(await spendPasswordLink(trx, 'unknown', now)).toBeUndefined()
  expect(await findPasswordLink(trx, token, now)).toBeDefined()
})

test('a link of a person without access, or of a demo account, opens nothing', async ({ trx }) => {
  for (const change of [{ status: 'suspended' }, { email: 'admin@demo.example' }] as const) {
    const { userId, token } = await makeLink(trx)
    await trx.updateTable('users').set(change).where('id', '=', userId).execute()
    expect(await findPasswordLink(trx, token, now)).toBeUndefined()
  }
})

test('dropPasswordLinks ends open links, and leaves the time at which a spent one was used', async ({ trx }) => {
  const { userId, token } = await makeLink(trx)
  await spendPasswordLink(trx, token, now)
  const open = await makeLink(trx, 'reset')
  await dropPasswordLinks(trx, userId, after(1))
  const used = trx.selectFrom('passwordLinks').select('usedAt')
  expect(await used.where('userId', '=', userId).execute()).toEqual([{ usedAt: now }])
  expect(await used.where('userId', '=', open.userId).execute()).toEqual([{ usedAt: null }])
  await dropPasswordLinks(trx, open.userId, after(1))
  expect(await used.where('userId', '=', open.userId).execute()).toEqual([{ usedAt: after(1) }])
})
