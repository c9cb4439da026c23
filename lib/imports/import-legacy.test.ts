import { expect } from 'vitest'
import { describeWorld } from '../testing/fingerprint.ts'
import { importText } from '../testing/import-file.ts'
import { legacyRecord } from '../testing/legacy-record.ts'
import { test } from '../testing/test.ts'
import type { importLegacy } from './import-legacy.ts'

const records = [legacyRecord('X1', 'Ann'), legacyRecord('X2', 'Bob')]
const numbersOf = ({ numbers }: Awaited<ReturnType<typeof importLegacy>>) => ({ ...numbers })

test('importLegacy tells the same numbers without applying, and leaves nothing', async ({ ownDb, ownUrl }) => {
  const before = await describeWorld(ownDb)
  const rehearsed = await importText(ownDb, ownUrl, records, { apply: false })
  expect(rehearsed.faults).toEqual([])
  expect(await describeWorld(ownDb)).toEqual(before)
  expect(await ownDb.selectFrom('importRuns').select('id').execute()).toEqual([])

  const applied = await importText(ownDb, ownUrl, records)
  expect(numbersOf(applied)).toEqual(numbersOf(rehearsed))
  expect(await ownDb.selectFrom('importRuns').select(['id', 'state']).execute()).toEqual([
    { id: applied.runId, state: 'finished' },
  ])
  expect(await ownDb.selectFrom('bookings').select('id').execute()).toHaveLength(2)
})
