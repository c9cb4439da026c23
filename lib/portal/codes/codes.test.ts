import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { changeSealed } from '../../people/sealed/change-sealed.ts'
import { revealSealed } from '../../privacy/sealed/reveal-sealed.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { asCustomer } from '../../testing/actors.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { changeOwnEmail } from './change-own-email.ts'
import { mailCode } from './mail-code.ts'
import { showOwnDetails } from './show-own-details.ts'
import { spendCode } from './spend-code.ts'

const keyring = parseKeyring(`k1:${Buffer.alloc(32, 7).toString('base64')}`)
const now = new Date('2026-11-21T12:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const show = (code: string) => ({ purpose: 'show_details', code }) as const

async function makeActor(db: Db, email: string) {
  return asCustomer(await inTransaction(db, (trx) => makeCustomer(trx, { email })))
}

async function lastCode(db: Db): Promise<string> {
  const { subject } = await db
    .selectFrom('messages')
    .select('subject')
    .where('template', '=', 'portal.code')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return subject?.slice(0, 6) ?? ''
}

test('showOwnDetails shows sealed details once per code, and logs it without their values', async ({ ownDb }) => {
  const actor = await makeActor(ownDb, 'ada@acme.example')
  await inTransaction(ownDb, (trx) =>
    changeSealed(trx, actor, { userId: actor.userId, field: 'medicalNotes', value: 'Canary asthma', keyring }, now),
  )
  await mailCode(ownDb, actor, { purpose: 'show_details' }, now)
  const code = await lastCode(ownDb)
  expect(code).toMatch(/^\d{6}$/)

  const spent = await spendCode(ownDb, actor, show(` ${code.slice(0, 3)} ${code.slice(3)}`), after(9))
  const shown = await inTransaction(ownDb, (trx) => showOwnDetails(trx, actor, { spent, keyring }, after(9)))
  expect(shown).toEqual({ medicalNotes: 'Canary asthma' })
  expect(await spendCode(ownDb, actor, show(code), after(9))).toBeUndefined()

  const log = await ownDb.selectFrom('userActivityLogs').selectAll().execute()
  expect(log.map(({ activityType }) => activityType)).toContain('sensitive.revealed')
  expect(JSON.stringify(log)).not.toContain('Canary')
})

test('without a code no sealed detail is shown, and a date of birth is written only once', async ({ ownDb }) => {
  const actor = await makeActor(ownDb, 'ada@acme.example')
  const { userId } = actor
  const write = (value: string) =>
    inTransaction(ownDb, (trx) => changeSealed(trx, actor, { userId, field: 'dateOfBirth', value, keyring }, now))
  await write('1990-03-25')
  await expect(write('1991-03-25')).rejects.toThrow('Ask us if it has to change.')

  const reveal = { userId, field: 'dateOfBirth', reason: 'I want to', keyring } as const
  await expect(inTransaction(ownDb, (trx) => revealSealed(trx, actor, reveal, now))).rejects.toThrow(Refusal)
  const unproven = inTransaction(ownDb, (trx) => showOwnDetails(trx, actor, { spent: undefined, keyring }, now))
  await expect(unproven).rejects.toThrow('This code does not work.')
})

test('spendCode refuses a code that is late, of another customer, for another purpose or older than the latest', async ({
  ownDb,
}) => {
  const actor = await makeActor(ownDb, 'ada@acme.example')
  const other = await makeActor(ownDb, 'ben@acme.example')
  await mailCode(ownDb, actor, { purpose: 'show_details' }, now)
  const code = await lastCode(ownDb)

  expect(await spendCode(ownDb, actor, show(code), after(10))).toBeUndefined()
  expect(await spendCode(ownDb, other, show(code), now)).toBeUndefined()
  expect(await spendCode(ownDb, actor, { purpose: 'change_email', code }, now)).toBeUndefined()
  await mailCode(ownDb, actor, { purpose: 'show_details' }, after(1))
  const newer = await lastCode(ownDb)
  if (newer !== code) expect(await spendCode(ownDb, actor, show(code), after(2))).toBeUndefined()
  expect(await spendCode(ownDb, actor, show(newer), after(2))).toBeDefined()
})

test('spendCode closes a code after five guesses, at once or in turn', async ({ ownDb }) => {
  const actor = await makeActor(ownDb, 'ada@acme.example')
  await mailCode(ownDb, actor, { purpose: 'show_details' }, now)
  const code = await lastCode(ownDb)
  const wrong = code === '000000' ? '000001' : '000000'
  const guesses = Array.from({ length: 8 }, () => spendCode(ownDb, actor, show(wrong), now))
  expect((await Promise.all(guesses)).filter(Boolean)).toEqual([])
  expect(await spendCode(ownDb, actor, show(code), now)).toBeUndefined()

  const { attempts } = await ownDb.selectFrom('portalCodes').select('attempts').executeTakeFirstOrThrow()
  expect(attempts).toBe(5)
})

test('mailCode sends no more than five codes within an hour', async ({ ownDb }) => {
  const actor = await makeActor(ownDb, 'ada@acme.example')
  for (let n = 0; n < 5; n++) await mailCode(ownDb, actor, { purpose: 'show_details' }, now)
  await expect(mailCode(ownDb, actor, { purpose: 'show_details' }, now)).rejects.toThrow('Five codes')
})

test('changeOwnEmail needs the code sent to the old address, and writes to both addresses', async ({ ownDb }) => {
  const actor = await makeActor(ownDb, 'ada@acme.example')
  await makeActor(ownDb, 'taken@acme.example')
  const change = async (newEmail: string) => {
    await mailCode(ownDb, actor, { purpose: 'change_email', newEmail }, now)
    const spent = await spendCode(ownDb, actor, { purpose: 'change_email', code: await lastCode(ownDb) }, now)
    return inTransaction(ownDb, (trx) => changeOwnEmail(trx, actor, spent, now))
  }
  await expect(change('two@x.example,three@x.example')).rejects.toThrow('one plain email address')
  await expect(change('taken@acme.example')).rejects.toThrow('Someone else on record')
  expect(await change(' New.Ada@ACME.example ')).toBe('new.ada@acme.example')

  const { email } = await ownDb
    .selectFrom('users')
    .select('email')
    .where('id', '=', actor.userId)
    .executeTakeFirstOrThrow()
  expect(email).toBe('new.ada@acme.example')
  const told = await ownDb.selectFrom('messages').select(['recipient', 'template']).execute()
  const notices = told.filter(({ template }) => template.startsWith('person.email_'))
  expect(new Set(notices.map(({ recipient, template }) => `${template} to ${recipient}`))).toEqual(
    new Set(['person.email_changed to ada@acme.example', 'person.email_new to new.ada@acme.example']),
  )
  const codes = told.filter(({ template }) => template === 'portal.code')
  expect(new Set(codes.map(({ recipient }) => recipient))).toEqual(new Set(['ada@acme.example']))
})
