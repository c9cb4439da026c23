import pg from 'pg'
import Cursor from 'pg-cursor'
import { Refusal } from '../../core/refusal.ts'
import { type SourceRecords, toSourceRecord } from './source-record.ts'

const rowsAtOnce = 1000

/** The rows of a live `bookings` table, as they stood at one moment. */
export async function* readPostgres(url: string): SourceRecords {
  const client = new pg.Client({ connectionString: url, application_name: 'react-fast import' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    await refuseOwnDatabase(client)
    // row_to_json keeps json columns as they were written, NUL escapes included.
    const cursor = client.query(new Cursor<{ record: string }>('select row_to_json(b)::text as record from bookings b'))
    for (let rows = await cursor.read(rowsAtOnce); rows.length > 0; rows = await cursor.read(rowsAtOnce)) {
      yield rows.map(({ record }) => toSourceRecord(record))
    }
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function refuseOwnDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ source: string | null; own: string | null }>(
    "select to_regclass('bookings')::text as source, to_regclass('legacy_bookings')::text as own",
  )
  if (!rows[0]?.source) throw new Refusal('The source database has no table called bookings.')
  if (rows[0].own) throw new Refusal("The source is the product's own database; name the legacy one.")
}
