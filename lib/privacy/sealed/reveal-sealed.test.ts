import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import type { Db } from '../../db/types.ts'
import { asAdmin, asCustomer, asInstructor } from '../../testing/actors.ts'
import { makeCustomer, makeStaff } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { parseKeyring } from '../vault/vault.ts'
import { keepSealed } from './keep-sealed.ts'
import { listSealed } from './list-sealed.ts'
import { revealSealed } from './reveal-sealed.ts'

const ring = () => parseKeyring(`k1:${randomBytes(32).toString('base64')}`)
const keyring = ring()
const field = 'medicalNotes'
const reason = 'Preparing a course'

function listReveals(db: Db) {
  const logged = db.selectFrom('userActivityLogs').select(['userId', 'actorId', 'activityDescription', 'details'])
  return logged.where('activityType', '=', 'sensitive.revealed').orderBy('id').execute()
}

test('revealSealed opens a field for an admin and logs the admin and the reason, never the value', async ({ trx }) => {
  const admin = asAdmin(await makeStaff(trx, 'admin'))
  const userId = await makeCustomer(trx)
  await keepSealed(trx, keyring, [{ userId, field, value: 'Asthma, carries an inhaler' }])

  const opened = await revealSealed(trx, admin, { userId, field, reason: ` ${reason} `, keyring })
  expect(opened).toEqual({ kind: 'open', value: 'Asthma, carries an inhaler' })
  const nothing = await revealSealed(trx, admin, { userId, field: 'dateOfBirth', reason, keyring })
  expect(nothing).toEqual({ kind: 'open', value: null })

  const logged = await listReveals(trx)
  expect(logged).toMatchObject([
    { userId, actorId: admin.userId, details: { field, reason } },
    { userId, actorId: admin.userId, details: { field: 'dateOfBirth', reason } },
  ])
  expect(JSON.stringify(logged)).not.toContain('Asthma')
})

test('revealSealed refuses without a reason and logs nothing', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  await keepSealed(trx, keyring, [{ userId, field, value: 'Asthma' }])
  for (const empty of ['', '  ', 'x', 'y'.repeat(201)])
    await expect(revealSealed(trx, asAdmin(), { userId, field, reason: empty, keyring })).rejects.toThrow(Refusal)
  expect(await listReveals(trx)).toEqual([])
})

test('a swapped value or a wrong key stays locked, and nothing is logged', async ({ trx }) => {
  const [one, two] = [await makeCustomer(trx), await makeCustomer(trx)]
  await keepSealed(trx, keyring, [
    { userId: one, field, value: 'Asthma' },
    { userId: one, field: 'dietaryRequirements', value: 'Vegan' },
    { userId: two, field, value: 'Diabetes' },
  ])
  const sealed = () => trx.selectFrom('userSensitive').selectAll().orderBy('userId').execute()
  await sql`update user_sensitive mine set medical_notes = other.medical_notes
    from user_sensitive other where mine.user_id <> other.user_id and mine.user_id = ${one}`.execute(trx)
  await sql`update user_sensitive set dietary_requirements = medical_notes where user_id = ${two}`.execute(trx)
  const before = await sealed()

  const look = (userId: string, at: 'medicalNotes' | 'dietaryRequirements', keys = keyring) =>
    revealSealed(trx, asAdmin(), { userId, field: at, reason, keyring: keys })
  expect(await look(one, 'medicalNotes')).toEqual({ kind: 'locked' })
  expect(await look(two, 'dietaryRequirements')).toEqual({ kind: 'locked' })
  expect(await look(two, 'medicalNotes', ring())).toEqual({ kind: 'locked' })
  expect(await listReveals(trx)).toEqual([])
  expect(await sealed()).toEqual(before)
})

test('revealSealed and listSealed hide the vault from instructors and customers', async ({ trx }) => {
  const userId = await makeCustomer(trx)
  await keepSealed(trx, keyring, [{ userId, field, value: 'Asthma' }])
  const strangers = [asInstructor(await makeStaff(trx, 'instructor')), asCustomer(userId)]
  for (const stranger of strangers) {
    await expect(revealSealed(trx, stranger, { userId, field, reason, keyring })).rejects.toThrow(Refusal)
    expect(await listSealed(trx, stranger, userId)).toEqual([])
  }
  expect(await listReveals(trx)).toEqual([])
})
