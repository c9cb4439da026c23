import { expect } from 'vitest'
import { findUser } from '../testing/find-user.ts'
import { testKeyring as keyring } from '../testing/import-file.ts'
import { legacyRecord } from '../testing/legacy-record.ts'
import { stageRecords } from '../testing/make/stage-records.ts'
import { test } from '../testing/test.ts'
import { exportSourceRows } from './export-source-rows.ts'
import { settle } from './settle/settle.ts'

test('exportSourceRows tells the office which older records are of a person, and nothing that they say', async ({
  trx,
}) => {
  const records = [
    legacyRecord('A2', 'Ann', { createdAt: '2024-03-01', specialRequirements: 'Step-free' }),
    legacyRecord('A1', 'Ann'),
    legacyRecord('A3', 'Bob'),
  ]
  await settle(trx, { runId: await stageRecords(trx, records), keyring, now: new Date('2026-11-20T12:00:00Z') })
  const input = { userIds: [(await findUser(trx, 'ann@acme.example'))?.id ?? ''], keyring, withSealed: true }

  const sections = await exportSourceRows(trx, { ...input, audience: 'office' })
  expect(sections.map(({ rows }) => rows.map(({ reference, state }) => [reference, state]))).toEqual([
    [
      ['A1', 'imported'],
      ['A2', 'imported'],
    ],
  ])
  expect(JSON.stringify(sections)).not.toMatch(/Step-free|ann@acme/)
  expect(await exportSourceRows(trx, { ...input, audience: 'person' })).toEqual([])
})
