import { expect } from 'vitest'
import { findPortalSession, openPortalSession } from '../../auth/portal-session.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { updatePerson } from '../../people/update-person.ts'
import { asAdmin, asCustomer } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { readCode, readLetter } from '../../testing/letters/read-letter.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { feedToken, readFeedToken } from '../calendar/feed-token.ts'
import { changeOwnEmail } from './change-own-email.ts'
import { mailCode } from './mail-code.ts'
import { mailEmailCodes, mailEmailCodesEvenly } from './mail-email-codes.ts'
import { isCodeAwaited, spendCode } from './spend-code.ts'

const now = new Date('2026-11-21T12:00:00Z')
const ada = 'ada@acme.example'
const fresh = 'new.ada@acme.example'

async function makeActor(db: Db, email = ada) {
  return asCustomer(await inTransaction(db, (trx) => makeCustomer(trx, { email })))
}

type Actor = Awaited<ReturnType<typeof makeActor>>

async function change(db: Db, actor: Actor, given?: { code?: string; newCode?: string }) {
  const code = given?.code ?? (await readCode(db))
  const newCode = given?.newCode ?? (await readCode(db, 'portal.new_address'))
  const spent = await spendCode(db, actor, { purpose: 'change_email', code, newCode }, now)
  return inTransaction(db, (trx) => changeOwnEmail(trx, actor, spent, now))
}

const emailOf = async (db: Db, { userId }: Actor) =>
  (await db.selectFrom('users').select('email').where('id', '=', userId).executeTakeFirstOrThrow()).email

test('changeOwnEmail needs the code of either mailbox, and writes to both', async ({ ownDb }) => {
  const actor = await makeActor(ownDb)
  await expect(
    mailEmailCodes(ownDb, actor, { newEmail: 'two@x.example,three@x.example', keyring }, now),
  ).rejects.toThrow('one plain email address')
  await expect(mailEmailCodes(ownDb, actor, { newEmail: ada, keyring }, now)).rejects.toThrow('already')

  await mailEmailCodes(ownDb, actor, { newEmail: ' New.Ada@ACME.example ', keyring }, now)
  const [code, newCode] = [await readCode(ownDb), await readCode(ownDb, 'portal.new_address')]
  const wrong = newCode === '000000' ? '000001' : '000000'
  await expect(change(ownDb, actor, { code, newCode: wrong })).rejects.toThrow('does not work')
  await expect(change(ownDb, actor, { code: wrong, newCode })).rejects.toThrow('does not work')
  expect(await emailOf(ownDb, actor)).toBe(ada)
  expect(await change(ownDb, actor)).toBe(fresh)
  expect(await emailOf(ownDb, actor)).toBe(fresh)

  const told = await ownDb.selectFrom('messages').select(['recipient', 'template']).execute()
  expect(told.map(({ recipient, template }) => `${template} to ${recipient}`).sort()).toEqual([
    `person.email_changed to ${ada}`,
    `person.email_new to ${fresh}`,
    `portal.code to ${ada}`,
    `portal.new_address to ${fresh}`,
  ])
})

test('an address of somebody else gives the same answer and log, no code, and word to its reader and the office', async ({
  ownDb,
}) => {
  const actor = await makeActor(ownDb)
  const holder = await makeActor(ownDb, 'taken@acme.example')
  const staff = await inTransaction(ownDb, (trx) => makeStaff(trx, 'instructor'))
  const staffEmail = await emailOf(ownDb, asCustomer(staff))
  await mailEmailCodes(ownDb, actor, { newEmail: fresh, keyring }, now)
  const free = await lookFrom(ownDb, actor)

  for (const newEmail of ['taken@acme.example', staffEmail ?? '']) {
    const other = await makeActor(ownDb, `asks-for-${newEmail}`)
    await mailEmailCodes(ownDb, other, { newEmail, keyring }, now)
    expect(await lookFrom(ownDb, other)).toEqual(free)
    expect(await readCode(ownDb, 'portal.new_address')).toBe('')
    expect(await readLetter(ownDb, 'portal.new_address')).toContain('We have a record with this address already')
    await expect(change(ownDb, other, { newCode: '000000' })).rejects.toThrow('does not work')
  }
  const word = ownDb.selectFrom('userActivityLogs').select(['userId', 'activityDescription'])
  expect(await word.where('activityType', '=', 'portal.address_wanted').orderBy('id').execute()).toMatchObject([
    { userId: holder.userId, activityDescription: expect.stringContaining('asked to use this email address') },
    { userId: staff },
  ])
})

/** Everything the portal, its export and the outbox keep of an attempt, apart from addresses and moments. */
async function lookFrom(db: Db, actor: Actor) {
  const kept = db.selectFrom('messages').select(['template', 'subject', 'bodyText', 'bodyHtml', 'status', 'lastError'])
  const log = db.selectFrom('userActivityLogs').select(['activityType', 'activityDescription', 'details'])
  return {
    awaited: await isCodeAwaited(db, actor, 'change_email', now),
    messages: await kept.where('userId', '=', actor.userId).orderBy('id').execute(),
    log: await log.where('userId', '=', actor.userId).orderBy('id').execute(),
  }
}

test('mailEmailCodesEvenly takes as long for an address that somebody has as for a free one', async ({ ownDb }) => {
  const actor = await makeActor(ownDb)
  await makeActor(ownDb, 'taken@acme.example')
  for (const newEmail of [fresh, 'taken@acme.example']) {
    const began = performance.now()
    await mailEmailCodesEvenly(ownDb, actor, { newEmail, keyring })
    expect(performance.now() - began).toBeGreaterThan(595)
  }
})

test('changeOwnEmail refuses an address that somebody took after the codes were sent, in the same words', async ({
  ownDb,
}) => {
  const actor = await makeActor(ownDb)
  await mailEmailCodes(ownDb, actor, { newEmail: fresh, keyring }, now)
  await makeActor(ownDb, fresh)
  await expect(change(ownDb, actor)).rejects.toThrow('This code does not work.')
  expect(await emailOf(ownDb, actor)).toBe(ada)
})

test('mailEmailCodes sends no more than five codes to one address within a day, no matter which customer asks', async ({
  ownDb,
}) => {
  for (let n = 0; n < 5; n++)
    await mailEmailCodes(ownDb, await makeActor(ownDb, `a${n}@acme.example`), { newEmail: fresh, keyring }, now)
  await expect(mailEmailCodes(ownDb, await makeActor(ownDb), { newEmail: fresh, keyring }, now)).rejects.toThrow('Five')
})

test('a changed address ends other portal sessions, the calendar and open codes, through the portal and the office', async ({
  ownDb,
}) => {
  const { userId } = await makeActor(ownDb)
  const open = () => inTransaction(ownDb, (trx) => openPortalSession(trx, { userId, origin: {} }, now))
  const [own, other] = [await open(), await open()]
  const actor = await findPortalSession(ownDb, own, {}, now)
  if (!actor) throw new Error('The test has no session.')
  const calendar = await feedToken(ownDb, actor, keyring)
  expect(await readFeedToken(ownDb, keyring, calendar)).toBeDefined()

  await mailCode(ownDb, actor, { purpose: 'show_details', keyring }, now)
  await mailEmailCodes(ownDb, actor, { newEmail: fresh, keyring }, now)
  await change(ownDb, actor, { code: await lastCodeFor(ownDb, 'change your email') })
  expect(await findPortalSession(ownDb, own, {}, now)).toBeDefined()
  expect(await findPortalSession(ownDb, other, {}, now)).toBeUndefined()
  expect(await readFeedToken(ownDb, keyring, calendar)).toBeUndefined()
  expect(await isCodeAwaited(ownDb, actor, 'show_details', now)).toBe(false)

  const renewed = await feedToken(ownDb, actor, keyring)
  const fields = { email: 'third@acme.example' }
  await inTransaction(ownDb, (trx) => updatePerson(trx, asAdmin(), { userId, fields }, now))
  expect(await findPortalSession(ownDb, own, {}, now)).toBeUndefined()
  expect(await readFeedToken(ownDb, keyring, renewed)).toBeUndefined()
})

async function lastCodeFor(db: Db, purpose: string): Promise<string> {
  expect(await readLetter(db, 'portal.code')).toContain(purpose)
  return readCode(db)
}
