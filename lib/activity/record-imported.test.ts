import { sql } from 'kysely'
import { expect } from 'vitest'
import { makeEmptyTempTable, tempTable } from '../db/temp-table.ts'
import { makeCustomer } from '../testing/make/make.ts'
import { test } from '../testing/test.ts'
import { importedActivityColumns, recordImported } from './record-imported.ts'

test('recordImported writes one row of the log for each row of the table, in the name of the import', async ({
  trx,
}) => {
  const [ada, ben] = [await makeCustomer(trx), await makeCustomer(trx)]
  const given = tempTable('import_activity', importedActivityColumns)
  await makeEmptyTempTable(trx, given)
  await sql`insert into ${given} values
    (${ada}, 'test.changed', 'City changed', '{"row": 7}', '{"city": {"before": null, "after": "Leeds"}}'),
    (${ben}, 'test.created', 'Created', '{}', '{}')`.execute(trx)

  await recordImported(trx, given)
  const rows = await trx
    .selectFrom('userActivityLogs')
    .select(['userId', 'actorId', 'activityType', 'activityDescription', 'details', 'changes'])
    .where('activityType', 'like', 'test.%')
    .orderBy('activityType')
    .execute()
  expect(rows).toEqual([
    {
      userId: ada,
      actorId: null,
      activityType: 'test.changed',
      activityDescription: 'City changed',
      details: { row: 7, by: 'import' },
      changes: { city: { before: null, after: 'Leeds' } },
    },
    {
      userId: ben,
      actorId: null,
      activityType: 'test.created',
      activityDescription: 'Created',
      details: { by: 'import' },
      changes: {},
    },
  ])
})
