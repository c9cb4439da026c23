import { expect } from 'vitest'
import type { Db } from '../../db/types.ts'
import { asAdmin, asInstructor } from '../../testing/actors.ts'
import { importText } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { test } from '../../testing/test.ts'
import { countReviewGroups, listReviewRows } from './list-review-rows.ts'

const records = [
  legacyRecord('C1', 'Ann'),
  legacyRecord('C2', 'Cas'),
  'not a record',
  legacyRecord('A1', 'Dan', { finalAmount: 'TBC', createdAt: 'soon' }),
  legacyRecord('C1', 'Bob'),
  legacyRecord('A2', 'Eve', { createdAt: 'soon' }, { email: '' }),
  legacyRecord('C2', 'Fay'),
  legacyRecord('A3', 'Gus', { createdAt: 'soon' }),
]

test('listReviewRows gives the rows by reason, those in conflict together, page by page', async ({ ownDb, ownUrl }) => {
  await importText(ownDb, ownUrl, records)
  const all = await namesOf(ownDb, 50)
  expect(all).toEqual([
    ['missing_email', 'Eve Lee'],
    ['invalid_amount', 'Dan Lee'],
    ['invalid_date', 'Gus Lee'],
    ['reference_conflict', 'Ann Lee'],
    ['reference_conflict', 'Bob Lee'],
    ['reference_conflict', 'Cas Lee'],
    ['reference_conflict', 'Fay Lee'],
    ['unreadable', null],
  ])
  for (const pageSize of [1, 3]) expect(await namesOf(ownDb, pageSize)).toEqual(all)

  const conflicts = await listReviewRows(ownDb, asAdmin(), { group: 'reference_conflict', pageSize: 2 })
  expect([conflicts.total, conflicts.rows.length]).toEqual([4, 2])
})

test('countReviewGroups counts what waits for each reason, of one run if asked', async ({ ownDb, ownUrl }) => {
  const { runId } = await importText(ownDb, ownUrl, records)
  await importText(ownDb, ownUrl, ['another line'])
  expect(await countReviewGroups(ownDb, asAdmin(), { runId })).toEqual([
    { group: 'missing_email', count: 1 },
    { group: 'invalid_amount', count: 1 },
    { group: 'invalid_date', count: 1 },
    { group: 'reference_conflict', count: 4 },
    { group: 'unreadable', count: 1 },
  ])
  expect((await countReviewGroups(ownDb, asAdmin(), {})).at(-1)).toEqual({ group: 'unreadable', count: 2 })
  expect(await countReviewGroups(ownDb, asInstructor(runId), {})).toEqual([])
})

async function namesOf(db: Db, pageSize: number) {
  const names: [string, string | null][] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listReviewRows(db, asAdmin(), { pageSize, ...(cursor && { cursor }) })
    names.push(...page.rows.map(({ group, name }): [string, string | null] => [group, name]))
    cursor = page.nextCursor
  }
  return names
}
