import { sql } from 'kysely'
import { expect } from 'vitest'
import type { StaffActor } from '../core/actor.ts'
import type { Trx } from '../db/types.ts'
import { asAdmin, asCustomer } from '../testing/actors.ts'
import { testKeyring as keyring } from '../testing/import-file.ts'
import { makeCustomer, makeStaff } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { changeConsent } from './consents/change-consent.ts'
import { listConsentEvents, listConsents } from './consents/list-consents.ts'
import { stopReminders } from './consents/stop-reminders.ts'
import { addNote } from './notes/add-note.ts'
import { editNote } from './notes/edit-note.ts'
import { findNote } from './notes/find-note.ts'
import { listNotes } from './notes/list-notes.ts'
import { markMention } from './notes/mark-mention.ts'
import { findNoteOf, pageNotesOf } from './notes/page-notes.ts'
import { pinNote } from './notes/pin-note.ts'
import { revealNote } from './notes/reveal-note.ts'
import { restoreValue } from './record/restore-value.ts'
import { changeStaff } from './staff/change-staff.ts'
import { setPassword } from './staff/set-password.ts'
import { ensureTag } from './tags/ensure-tag.ts'
import { tagPerson, untagPerson } from './tags/tag-person.ts'
import { updatePerson } from './update-person.ts'

const general = { type: 'general', isInternal: true, forInstructors: false } as const
const tables = [
  'users',
  'user_notes',
  'note_versions',
  'note_mentions',
  'user_tags',
  'consent_events',
  'user_sensitive',
]

/** All rows about these people, as text. */
async function rowsAbout(trx: Trx, ids: string[]): Promise<string[]> {
  const all: string[] = []
  for (const table of tables) {
    const { rows } = await sql<{ text: string }>`select one::text as text from ${sql.table(table)} one`.execute(trx)
    all.push(...rows.map(({ text }) => `${table} ${text}`).filter((text) => ids.some((id) => text.includes(id))))
  }
  return all.sort()
}

type Known = { id: string; note: string; sealed: string }

async function makeKnown(trx: Trx, actor: StaffActor, tagId: string): Promise<Known> {
  const id = await makeCustomer(trx)
  const note = await addNote(trx, actor, { userId: id, content: 'First', isPinned: false, ...general })
  const sealed = await addNote(trx, actor, {
    userId: id,
    type: 'medical',
    content: `Asthma ${id}`,
    isInternal: true,
    forInstructors: false,
    isPinned: false,
    keyring,
  })
  await editNote(trx, actor, { noteId: note, version: 1, content: 'Second', keyring, ...general })
  await tagPerson(trx, actor, { userId: id, tagId })
  await updatePerson(trx, actor, { userId: id, fields: { city: 'Leeds' } })
  await updatePerson(trx, actor, { userId: id, fields: { city: 'York' } })
  await changeConsent(trx, asCustomer(id), { userId: id, consent: 'analytics', granted: true, isProven: true })
  return { id, note, sealed }
}

test('what is done to one person changes nothing about those before and after them', async ({ trx }) => {
  const admin = { ...asAdmin(await makeStaff(trx, 'admin', 'Nora')) }
  const tagId = (await ensureTag(trx, admin, { name: 'VIP' })).id
  const [before, one, after] = [
    await makeKnown(trx, admin, tagId),
    await makeKnown(trx, admin, tagId),
    await makeKnown(trx, admin, tagId),
  ]
  const others = () => rowsAbout(trx, [before.id, after.id, before.note, after.note, before.sealed, after.sealed])
  const standing = await others()

  await editNote(trx, admin, { noteId: one.note, version: 2, content: 'Third', keyring, ...general })
  await pinNote(trx, admin, { noteId: one.note, isPinned: true })
  const reveal = { noteId: one.sealed, version: 1, reason: 'First aid', keyring }
  expect(await revealNote(trx, admin, reveal)).toBe(`Asthma ${one.id}`)
  await updatePerson(trx, admin, { userId: one.id, fields: { city: 'Hull' } })
  const change = await trx
    .selectFrom('userActivityLogs')
    .select('id')
    .where('userId', '=', one.id)
    .where('activityType', '=', 'user.updated')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const person = trx.selectFrom('users').select(['version', 'city']).where('id', '=', one.id)
  const { version } = await person.executeTakeFirstOrThrow()
  await restoreValue(trx, admin, { activityId: change.id, field: 'city', version, seen: 'Hull' })
  expect(await person.executeTakeFirstOrThrow()).toMatchObject({ city: null })
  await changeConsent(trx, asCustomer(one.id), { userId: one.id, consent: 'analytics', granted: false })
  await stopReminders(trx, {}, one.id)
  expect(await untagPerson(trx, admin, { userId: one.id, tagId })).toBe(true)
  expect(await tagPerson(trx, admin, { userId: one.id, tagId })).toBe(true)

  expect(await others()).toEqual(standing)
})

test('what is read about one person is theirs', async ({ trx }) => {
  const admin = asAdmin(await makeStaff(trx, 'admin', 'Nora'))
  const tagId = (await ensureTag(trx, admin, { name: 'VIP' })).id
  await makeKnown(trx, admin, tagId)
  const one = await makeKnown(trx, admin, tagId)
  await makeKnown(trx, admin, tagId)
  await changeConsent(trx, asCustomer(one.id), { userId: one.id, consent: 'sms', granted: true, isProven: true })

  expect((await listNotes(trx, admin, one.id)).map(({ id }) => id).sort()).toEqual([one.note, one.sealed].sort())
  expect(await findNote(trx, admin, { noteId: one.note, userId: one.id })).toMatchObject({ id: one.note })
  expect((await pageNotesOf(trx, admin, one.id, {})).rows.map(({ id }) => id).sort()).toEqual(
    [one.note, one.sealed].sort(),
  )
  expect(await findNoteOf(trx, admin, { userId: one.id, noteId: one.note })).toMatchObject({ id: one.note })
  const consents = await listConsents(trx, admin, one.id)
  expect(
    consents
      .filter(({ granted }) => granted)
      .map(({ consent }) => consent)
      .sort(),
  ).toEqual(['analytics', 'renewal_reminders', 'sms'])
  expect((await listConsentEvents(trx, admin, one.id)).map(({ consent }) => consent)).toEqual(['sms', 'analytics'])
})

test('what is done to one colleague changes nothing about others', async ({ trx }) => {
  const [nora, ines, dan] = [
    await makeStaff(trx, 'admin', 'Nora'),
    await makeStaff(trx, 'instructor', 'Ines'),
    await makeStaff(trx, 'instructor', 'Dan'),
  ]
  const admin = asAdmin(nora)
  const userId = await makeCustomer(trx)
  const content = '@Ines and @Dan, please look'
  await changeStaff(trx, admin, { userId: ines, role: 'admin' })
  await changeStaff(trx, admin, { userId: dan, role: 'admin' })
  for (let time = 0; time < 2; time++) await addNote(trx, admin, { userId, content, isPinned: false, ...general })
  const mentions = await trx.selectFrom('noteMentions').select(['id', 'userId']).orderBy('id').execute()
  expect(mentions).toHaveLength(4)
  const mine = mentions.findLast((mention) => mention.userId === ines)?.id ?? ''
  const theirs = () => rowsAbout(trx, [dan])
  const standing = await theirs()

  const person = { ...asAdmin(ines), userId: ines }
  await markMention(trx, person, { mentionId: mine, isRead: true })
  const read = await trx.selectFrom('noteMentions').select('id').where('readAt', 'is not', null).execute()
  expect(read).toEqual([{ id: mine }])
  await expect(markMention(trx, { ...asAdmin(dan), userId: dan }, { mentionId: mine, isRead: true })).rejects.toThrow(
    'no longer in your inbox',
  )
  await setPassword(trx, admin, { userId: ines, passwordHash: 'hash' })
  await changeStaff(trx, admin, { userId: ines, status: 'suspended' })
  expect(await theirs()).toEqual(standing)
  const hashes = await trx.selectFrom('users').select('id').where('passwordHash', '=', 'hash').execute()
  expect(hashes).toEqual([{ id: ines }])
})
