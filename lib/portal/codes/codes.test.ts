import { expect } from 'vitest'
import { CodeNeeded } from '../../core/code-needed.ts'
import { Refusal } from '../../core/refusal.ts'
import { TooMany } from '../../core/too-many.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { changeSealed } from '../../people/sealed/change-sealed.ts'
import { revealSealed } from '../../privacy/sealed/reveal-sealed.ts'
import { asCustomer } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { readCode } from '../../testing/letters/read-letter.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { askCode } from './ask-code.ts'
import { isCode } from './code-hash.ts'
import { countCode } from './count-code.ts'
import { mailCode, sendCode } from './mail-code.ts'
import { proveChange } from './prove-change.ts'
import { showOwnDetails } from './show-own-details.ts'
import { spendCode } from './spend-code.ts'

const now = new Date('2026-11-21T12:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const show = (code: string) => ({ purpose: 'show_details', code }) as const

async function makeActor(db: Db, email: string) {
  return asCustomer(await inTransaction(db, (trx) => makeCustomer(trx, { email })))
}

test('showOwnDetails shows sealed details once per code, and logs it without their values', async ({ ownDb }) => {
  const actor = await makeActor(ownDb, 'ada@acme.example')
  await inTransaction(ownDb, (trx) =>
    changeSealed(trx, actor, { userId: actor.userId, field: 'medicalNotes', value: 'Canary asthma', keyring }, now),
  )
  await mailCode(ownDb, actor, { purpose: 'show_details', keyring }, now)
  const code = await readCode(ownDb)
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
  await mailCode(ownDb, actor, { purpose: 'show_details', keyring }, now)
  const code = await readCode(ownDb)

  expect(await spendCode(ownDb, actor, show(code), after(10))).toBeUndefined()
  expect(await spendCode(ownDb, other, show(code), now)).toBeUndefined()
  expect(await spendCode(ownDb, actor, { purpose: 'change_details', code }, now)).toBeUndefined()
  await mailCode(ownDb, actor, { purpose: 'show_details', keyring }, after(1))
  const newer = await readCode(ownDb)
  if (newer !== code) expect(await spendCode(ownDb, actor, show(code), after(2))).toBeUndefined()
  expect(await spendCode(ownDb, actor, show(newer), after(2))).toBeDefined()
})

test('spendCode closes a code after five guesses, at once or in turn', async ({ ownDb }) => {
  const actor = await makeActor(ownDb, 'ada@acme.example')
  await mailCode(ownDb, actor, { purpose: 'show_details', keyring }, now)
  const code = await readCode(ownDb)
  const wrong = code === '000000' ? '000001' : '000000'
  const guesses = Array.from({ length: 8 }, () => spendCode(ownDb, actor, show(wrong), now))
  expect((await Promise.all(guesses)).filter(Boolean)).toEqual([])
  expect(await spendCode(ownDb, actor, show(code), now)).toBeUndefined()

  const { attempts } = await ownDb.selectFrom('portalCodes').select('attempts').executeTakeFirstOrThrow()
  expect(attempts).toBe(5)
})

test('mailCode sends no more than eight codes within an hour and fifteen within a day, and counts customers with a link apart', async ({
  ownDb,
}) => {
  const actor = await makeActor(ownDb, 'ada@acme.example')
  const mail = (minutes: number) => mailCode(ownDb, actor, { purpose: 'show_details', keyring }, after(minutes))
  for (let n = 0; n < 8; n++) await mail(0)
  await expect(mail(59)).rejects.toThrow('Eight codes')
  for (let n = 0; n < 7; n++) await mail(60 * (2 + n))
  await expect(mail(13 * 60)).rejects.toThrow('Fifteen codes')
  await mailCode(ownDb, { ...actor, byLink: true }, { purpose: 'show_details', keyring }, after(13 * 60))
  await mail(24 * 60)
})

test('sendCode stores a code under its hash, and says until when it works', async ({ trx }) => {
  const actor = asCustomer(await makeCustomer(trx, { email: 'ada@acme.example' }))
  const until = await sendCode(trx, actor, { purpose: 'erasure', newEmail: null, newCodeHash: null, keyring }, now)
  expect(until).toEqual(after(10))
  const { codeHash } = await trx.selectFrom('portalCodes').select('codeHash').executeTakeFirstOrThrow()
  const code = await readCode(trx)
  expect(codeHash).not.toContain(code)
  expect(isCode(` ${code} `, codeHash)).toBe(true)
  expect([isCode('', codeHash), isCode(code, null), isCode('', null)]).toEqual([false, false, false])
})

test('askCode mails a code to a customer without one, refuses a wrong one beside its field, and spends the right one', async ({
  ownDb,
}) => {
  const actor = await makeActor(ownDb, 'ada@acme.example')
  const ask = (code: string | undefined) => askCode(ownDb, actor, { purpose: 'erasure', code, keyring }, now)
  await expect(ask(' ')).rejects.toThrow(CodeNeeded)
  await expect(ask('000000x')).rejects.toMatchObject({ fields: { code: expect.any(String) } })
  const code = await readCode(ownDb)
  expect(await ask(code)).toBe(true)
  await expect(ask(code)).rejects.toMatchObject({ fields: { code: expect.any(String) } })
})

test('countCode lets eight codes leave within an hour, and counts customers with a link apart', async ({ ownDb }) => {
  const actor = await makeActor(ownDb, 'ada@acme.example')
  for (let sent = 0; sent < 8; sent++) await countCode(ownDb, actor, now)
  await expect(countCode(ownDb, actor, now)).rejects.toThrow(TooMany)
  await expect(countCode(ownDb, { ...actor, byLink: true }, now)).resolves.toBeUndefined()
  await expect(countCode(ownDb, actor, after(61))).resolves.toBeUndefined()
})

test('proveChange asks for a code to replace a need or to opt in, and for none to add one or opt out', async ({
  ownDb,
}) => {
  const actor = await makeActor(ownDb, 'ada@acme.example')
  const prove = (change: Omit<Parameters<typeof proveChange>[2], 'code' | 'keyring'>, code?: string) =>
    proveChange(ownDb, actor, { ...change, code, keyring: () => keyring }, now)
  const medicalNotes = { sealed: { medicalNotes: 'Asthma' } }

  expect(await prove(medicalNotes)).toBe(false)
  expect(await prove({})).toBe(false)
  await inTransaction(ownDb, (trx) =>
    changeSealed(trx, actor, { userId: actor.userId, field: 'medicalNotes', value: 'Asthma', keyring }, now),
  )
  await expect(prove(medicalNotes)).rejects.toThrow(CodeNeeded)
  await expect(prove({ consents: ['marketing'] })).rejects.toThrow(CodeNeeded)
  expect(await prove({ consents: ['marketing'] }, await readCode(ownDb))).toBe(true)
})
