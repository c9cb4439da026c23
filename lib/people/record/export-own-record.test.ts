import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Trx } from '../../db/types.ts'
import type { ExportInput } from '../../privacy/personal-data.ts'
import { parseKeyring } from '../../privacy/vault/vault.ts'
import { asAdmin } from '../../testing/actors.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { makeCustomer } from '../../testing/make/make.ts'
import { test } from '../../testing/test.ts'
import { addNote } from '../notes/add-note.ts'
import { ensureTag } from '../tags/ensure-tag.ts'
import { tagPerson } from '../tags/tag-person.ts'
import { exportOwnRecord } from './export-own-record.ts'

const inside = { isInternal: true, forInstructors: false, isPinned: false }

async function makeKnown(trx: Trx): Promise<string> {
  const userId = await makeCustomer(trx, { companyName: 'Acme' })
  await addNote(trx, asAdmin(), { userId, type: 'general', content: 'For us', ...inside })
  await addNote(trx, asAdmin(), { userId, type: 'general', content: 'For them', ...inside, isInternal: false })
  await addNote(trx, asAdmin(), { userId, type: 'medical', content: 'Asthma', keyring, ...inside })
  await tagPerson(trx, asAdmin(), { userId, tagId: (await ensureTag(trx, asAdmin(), { name: 'VIP' })).id })
  return userId
}

async function exported(trx: Trx, over: Partial<ExportInput>) {
  const input: ExportInput = { userIds: [], keyring, audience: 'office', withSealed: false, ...over }
  const sections = await exportOwnRecord(trx, input)
  return Object.fromEntries(sections.map(({ name, rows }) => [name, rows]))
}

const contents = (rows: Record<string, unknown>[] = []) => rows.map(({ content }) => content)

test('exportOwnRecord hands out the record, its addresses, notes and tags, of these ids alone', async ({ trx }) => {
  const [userId, merged] = [await makeKnown(trx), await makeKnown(trx)]
  await makeKnown(trx)
  const { record, identities, notes, tags } = await exported(trx, { userIds: [userId, merged] })

  expect(record?.map(({ id }) => id).toSorted()).toEqual([userId, merged].toSorted())
  expect(record?.[0]).toMatchObject({ firstName: 'Ada', companyName: 'Acme', totalSpent: '0.00' })
  expect(identities).toHaveLength(2)
  expect(contents(notes)).toEqual(['For us', 'For them', 'For us', 'For them'])
  expect(tags).toEqual([{ name: 'VIP' }, { name: 'VIP' }])
})

test('exportOwnRecord hands a person only the notes meant for them, and no tags', async ({ trx }) => {
  const userIds = [await makeKnown(trx)]
  const { notes, tags } = await exported(trx, { userIds, audience: 'person', withSealed: true })
  expect(contents(notes)).toEqual(['For them'])
  expect(tags).toBeUndefined()
})

test('exportOwnRecord opens medical notes where sealed values were asked for, and names those it cannot', async ({
  trx,
}) => {
  const userIds = [await makeKnown(trx)]
  const opened = await exported(trx, { userIds, withSealed: true })
  expect(opened.notes?.at(-1)).toMatchObject({ type: 'medical', content: 'Asthma', isInternal: true })

  const other = parseKeyring(`other:${randomBytes(32).toString('base64')}`)
  const locked = await exported(trx, { userIds, withSealed: true, keyring: other })
  expect(contents(locked.notes)).toEqual(['For us', 'For them', 'Locked: the key is missing'])
})
