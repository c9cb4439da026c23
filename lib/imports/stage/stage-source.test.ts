import { sql } from 'kysely'
import { expect } from 'vitest'
import { withSingleConnection } from '../../db/single-connection.ts'
import { inTransaction } from '../../db/transaction.ts'
import { testKeyring as keyring } from '../../testing/import-file.ts'
import { legacyRecord } from '../../testing/legacy-record.ts'
import { test } from '../../testing/test.ts'
import type { Source } from '../sources/open-source.ts'
import { toSourceRecord } from '../sources/source-record.ts'
import { temp } from '../temp-tables.ts'
import { stageSource } from './stage-source.ts'

const source: Source = {
  name: 'test',
  records: async function* () {
    for (const names of [['Ann', 'Bob', 'Cat'], ['Dan'], ['Eve']])
      yield names.map((name) => toSourceRecord(JSON.stringify(legacyRecord(name, name))))
  },
}

test('stageSource reads the whole source in order, in batches of the given size', async ({ ownUrl }) => {
  const seen: number[] = []
  const references = await withSingleConnection(ownUrl, ({ db, client }) =>
    inTransaction(db, async (trx) => {
      await stageSource(client, trx, { source, keyring, batchSize: 2, onProgress: (rows) => seen.push(rows) })
      const staged = sql<{ reference: string }>`select reference from ${temp.incoming} order by ordinal`
      return (await staged.execute(trx)).rows.map(({ reference }) => reference)
    }),
  )
  expect(references).toEqual(['Ann', 'Bob', 'Cat', 'Dan', 'Eve'])
  expect(seen).toEqual([2, 4, 5])
})

test('stageSource stops between two batches when it is told to', async ({ ownUrl }) => {
  const stop = new AbortController()
  const seen: number[] = []
  const onProgress = (rows: number) => {
    seen.push(rows)
    stop.abort()
  }
  const staging = withSingleConnection(ownUrl, ({ db, client }) =>
    inTransaction(db, (trx) =>
      stageSource(client, trx, { source, keyring, batchSize: 2, onProgress, signal: stop.signal }),
    ),
  )
  await expect(staging).rejects.toThrow('aborted')
  expect(seen).toEqual([2])
})
