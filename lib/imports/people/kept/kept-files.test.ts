import { expect } from 'vitest'
import type { Actor } from '../../../core/actor.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { Db } from '../../../db/types.ts'
import { asAdmin, asInstructor } from '../../../testing/actors.ts'
import { testKeyring as keyring } from '../../../testing/import-file.ts'
import { makeCustomer, makeStaff } from '../../../testing/make/make.ts'
import { test } from '../../../testing/test.ts'
import { findImportRun } from '../../find-import-run.ts'
import { takeLease } from '../../lease.ts'
import { undoRun } from '../../undo/undo-run.ts'
import { chooseColumns } from '../recognise-columns.ts'
import { discardPeopleFile } from './discard-people-file.ts'
import { exportRefusedRows, recordRefusedExport } from './export-refused-rows.ts'
import { type Chosen, findPeopleFile } from './find-people-file.ts'
import { erasePeopleFiles, forgetPeopleFiles } from './forget-people-files.ts'
import { keepPeopleFile } from './keep-people-file.ts'
import { listPeopleFiles } from './list-people-files.ts'
import { previewPeople } from './preview-people.ts'
import { startPeopleRun } from './start-people-run.ts'
import { workPeopleRun } from './work-people-run.ts'

const sheet = [
  'Mail address,Given,Allergies,Tel',
  'ann@acme.example,Ann,peanuts,07400 123456',
  'not an address,Bad,,=1+1',
  'ann@acme.example,Again,,',
].join('\r\n')
const chosen: Chosen = ['email', 'firstName', null, 'phone']

const keep = (db: Db, text = sheet, actor: Actor = asAdmin()) =>
  inTransaction(db, (trx) => keepPeopleFile(trx, actor, { name: 'people.csv', content: Buffer.from(text), keyring }))
const start = (db: Db, fileId: string, columns = chosen, actor: Actor = asAdmin(), now = new Date()) =>
  inTransaction(db, (trx) => startPeopleRun(trx, actor, { fileId, chosen: columns }, now))
const typesOf = async (db: Db) => {
  const rows = await db.selectFrom('userActivityLogs').select('activityType').orderBy('id').execute()
  return rows.map(({ activityType }) => activityType)
}
const textOf = async (lines: AsyncGenerator<string>) => {
  let text = ''
  for await (const line of lines) text += line
  return text
}

test('a kept file is sealed, looked at, imported once and taken back', async ({ ownDb }) => {
  const id = await keep(ownDb)
  const { content, rows } = await ownDb.selectFrom('peopleFiles').select(['content', 'rows']).executeTakeFirstOrThrow()
  expect(rows).toBe(3)
  expect(content.includes('peanuts')).toBe(false)

  const kept = await findPeopleFile(ownDb, asAdmin(), { id, keyring })
  if (!kept) throw new Error('not kept')
  const { numbers, fresh, known, refused } = await previewPeople(ownDb, asAdmin(), {
    ...kept.table,
    columns: chooseColumns(chosen),
  })
  expect(numbers).toMatchObject({ read: 3, usersCreated: 1, duplicates: 1, invalid: 1 })
  expect(fresh).toMatchObject([{ number: 2, person: { email: 'ann@acme.example', firstName: 'Ann' } }])
  expect(refused).toMatchObject([{ number: 3, reasons: ['invalid_email'] }])
  expect(known).toMatchObject([{ number: 4, ownerId: undefined }])
  expect(await ownDb.selectFrom('users').select('id').execute()).toEqual([])

  const runId = await start(ownDb, id)
  expect(await findImportRun(ownDb, asAdmin(), { runId })).toMatchObject({ state: 'running', kind: 'people' })
  await workPeopleRun(ownDb, asAdmin(), { runId, keyring })
  expect(await findImportRun(ownDb, asAdmin(), { runId })).toMatchObject({
    state: 'finished',
    rowsRead: 3,
    error: null,
  })
  expect(await typesOf(ownDb)).toEqual(['import.prepared', 'import.started', 'user.created', 'import.applied'])
  await expect(start(ownDb, id)).rejects.toThrow('imported already')
  expect(await listPeopleFiles(ownDb, asAdmin())).toEqual([])

  await inTransaction(ownDb, (trx) => undoRun(trx, asAdmin(), { runId, keyring }))
  expect(await ownDb.selectFrom('users').select('id').execute()).toEqual([])
  const again = await start(ownDb, id)
  await workPeopleRun(ownDb, asAdmin(), { runId: again, keyring })
  expect(await findImportRun(ownDb, asAdmin(), { runId: again })).toMatchObject({ numbers: { usersCreated: 1 } })
})

test('listPeopleFiles lists what was not imported, the latest first', async ({ ownDb }) => {
  const ids = [await keep(ownDb), await keep(ownDb), await keep(ownDb)]
  await start(ownDb, ids[1] ?? '')
  expect((await listPeopleFiles(ownDb, asAdmin())).map(({ id }) => id)).toEqual([ids[2], ids[0]])
})

test('previewPeople passes on the new people alone, and shows thirty rows of each outcome', async ({ ownDb }) => {
  const lines = Array.from({ length: 31 }, (_, nth) => `p${nth}@acme.example`)
  const text = ['email', ...lines, ...lines, ...lines.map(() => 'none')].join('\n')
  const kept = await findPeopleFile(ownDb, asAdmin(), { id: await keep(ownDb, text), keyring })
  if (!kept) throw new Error('not kept')
  const passed: string[] = []
  const columns = chooseColumns(['email'])
  const { fresh, known, refused } = await previewPeople(ownDb, asAdmin(), { ...kept.table, columns }, async (rows) => {
    passed.push(...rows.map(({ person }) => person.email))
  })
  expect(passed).toEqual(lines)
  expect([fresh, known, refused].map(({ length }) => length)).toEqual([30, 30, 30])
})

test('rows not imported are exported with reasons, and can be corrected and imported again', async ({ ownDb }) => {
  const runId = await start(ownDb, await keep(ownDb))
  await workPeopleRun(ownDb, asAdmin(), { runId, keyring })
  const file = await inTransaction(ownDb, (trx) => recordRefusedExport(trx, asAdmin(), { runId, keyring }))
  if (!file) throw new Error('not kept')
  const text = await textOf(exportRefusedRows(ownDb, file))
  expect(text).toBe(
    '\uFEFFMail address,Given,Allergies,Tel,Why it was not used,Row\r\n' +
      "not an address,Bad,,'=1+1,Email address not valid,3\r\n",
  )
  expect((await typesOf(ownDb)).at(-1)).toBe('export.made')

  const mended = await keep(
    ownDb,
    text.replace('not an address', 'bad@acme.example').replace("'=1+1", "'+447400123456"),
  )
  await workPeopleRun(ownDb, asAdmin(), { runId: await start(ownDb, mended), keyring })
  const bad = await ownDb.selectFrom('users').select('phone').where('email', '=', 'bad@acme.example').execute()
  expect(bad).toEqual([{ phone: '+447400123456' }])
})

test('the preview names the person with each known address, or the survivor of a merge', async ({ ownDb }) => {
  const { annId, oldId } = await inTransaction(ownDb, async (trx) => {
    const made = { annId: await makeCustomer(trx), oldId: await makeCustomer(trx) }
    await trx.updateTable('users').set({ mergedIntoId: made.annId }).where('id', '=', made.oldId).execute()
    for (const [email, userId] of [
      ['ann@acme.example', made.annId],
      ['old@acme.example', made.oldId],
    ] as const)
      await trx.insertInto('userIdentities').values({ channel: 'email', externalId: email, userId }).execute()
    return made
  })
  expect(annId).not.toBe(oldId)
  const id = await keep(ownDb, 'email\nann@acme.example\nold@acme.example')
  const kept = await findPeopleFile(ownDb, asAdmin(), { id, keyring })
  if (!kept) throw new Error('not kept')
  const { known } = await previewPeople(ownDb, asAdmin(), { ...kept.table, columns: chooseColumns(['email']) })
  expect(known.map(({ ownerId }) => ownerId)).toEqual([annId, annId])
})

test('unreadable files, wrong columns, missing files and a second parallel run are refused', async ({ ownDb }) => {
  await expect(keep(ownDb, ' \r\n')).rejects.toThrow('holds no rows')
  await expect(keep(ownDb, 'email,name\r\n')).rejects.toThrow('nobody under it')
  const id = await keep(ownDb)
  await expect(start(ownDb, id, [null, 'firstName', null, null])).rejects.toThrow('Choose the column')
  await expect(start(ownDb, id, ['email', 'email', null, null])).rejects.toThrow('Two columns are chosen for Email')
  await expect(start(ownDb, '01900000-0000-7000-8000-000000000001')).rejects.toThrow('no longer stored')

  const lease = await takeLease(ownDb, '01900000-0000-7000-8000-000000000002')
  await expect(start(ownDb, id)).rejects.toThrow('An import is running')
  await lease.release()

  const runId = await start(ownDb, id)
  await expect(start(ownDb, id)).rejects.toThrow('is being imported')
  const later = await start(ownDb, id, chosen, asAdmin(), new Date(Date.now() + 60_000))
  await workPeopleRun(ownDb, asAdmin(), { runId, keyring })
  expect(await findImportRun(ownDb, asAdmin(), { runId })).toMatchObject({
    state: 'failed',
    error: 'The file of this import is no longer stored.',
  })
  await workPeopleRun(ownDb, asAdmin(), { runId: later, keyring })
  expect(await findImportRun(ownDb, asAdmin(), { runId: later })).toMatchObject({ state: 'finished' })
})

test('two who work on one run at once put everybody on record once', async ({ ownDb }) => {
  const rows = Array.from({ length: 1200 }, (_each, index) => `person${index}@acme.example,P${index}`)
  const runId = await start(ownDb, await keep(ownDb, ['email,name', ...rows].join('\n')), ['email', 'name'])
  await Promise.all([1, 2].map(() => workPeopleRun(ownDb, asAdmin(), { runId, keyring })))
  const { count } = await ownDb
    .selectFrom('users')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(Number(count)).toBe(1200)
  expect(await findImportRun(ownDb, asAdmin(), { runId })).toMatchObject({ state: 'finished', error: null })
})

test('a file is discarded, deleted after a week, and deleted at once by an erasure', async ({ ownDb }) => {
  const [id, other] = [await keep(ownDb), await keep(ownDb)]
  await inTransaction(ownDb, (trx) => discardPeopleFile(trx, asAdmin(), { fileId: id }))
  expect((await typesOf(ownDb)).at(-1)).toBe('import.discarded')
  expect(await ownDb.selectFrom('peopleFiles').select('id').execute()).toEqual([{ id: other }])
  const discard = (fileId: string, actor: Actor = asAdmin()) =>
    inTransaction(ownDb, (trx) => discardPeopleFile(trx, actor, { fileId }))
  await expect(discard(id)).rejects.toThrow('no longer stored')

  const givenAt = new Date()
  await keep(ownDb)
  await ownDb.updateTable('peopleFiles').set({ givenAt }).execute()
  const forget = (milliseconds: number) =>
    inTransaction(ownDb, (trx) => forgetPeopleFiles(trx, new Date(givenAt.getTime() + milliseconds), 1))
  const week = 7 * 24 * 3_600_000
  expect([await forget(week), await forget(week + 1), await forget(week + 1)]).toEqual([0, 1, 1])

  await keep(ownDb)
  expect(await inTransaction(ownDb, erasePeopleFiles)).toMatchObject({
    table: 'people_files',
    rows: 1,
    fate: 'deleted',
  })
})

test('an instructor reaches none of it', async ({ ownDb }) => {
  const instructor = asInstructor(await inTransaction(ownDb, (trx) => makeStaff(trx, 'instructor')))
  await expect(keep(ownDb, sheet, instructor)).rejects.toThrow('Only the office')
  const id = await keep(ownDb)
  const runId = await start(ownDb, id)
  expect(await findPeopleFile(ownDb, instructor, { id, keyring })).toBeUndefined()
  expect(await listPeopleFiles(ownDb, instructor)).toEqual([])
  await expect(start(ownDb, id, chosen, instructor)).rejects.toThrow('no longer stored')
  await inTransaction(ownDb, async (trx) => {
    expect(await recordRefusedExport(trx, instructor, { runId, keyring })).toBeUndefined()
    await expect(discardPeopleFile(trx, instructor, { fileId: id })).rejects.toThrow('no longer stored')
  })
  expect(await ownDb.selectFrom('peopleFiles').select('id').execute()).toHaveLength(1)
})
