import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import type { Trx } from '../db/types.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import { openRow } from './open-row.ts'
import { toToken } from './stage/find-corrections.ts'
import { temp } from './temp-tables.ts'

const rowsAtOnce = 500

type ReviewRow = {
  ordinal: number
  id: string
  sourceHash: Buffer
  copy: number
  reasons: string[]
  raw: Buffer
  correction: Buffer | null
}

/**
 * Writes each row to review of this source as `{_row, _reasons, _raw}`, one per line, to be corrected and imported
 * again.
 */
export async function writeErrorFile(trx: Trx, keyring: Keyring, file: string): Promise<void> {
  await pipeline(Readable.from(linesOf(trx, keyring)), createWriteStream(file, { mode: 0o600 }))
}

async function* linesOf(trx: Trx, keyring: Keyring): AsyncGenerator<string> {
  let after = 0
  for (;;) {
    const { rows } = await sql<ReviewRow>`
      select matched.ordinal, stored.id, stored.source_hash, stored.copy, stored.reasons, stored.raw, stored.correction
      from ${temp.matched} join legacy_bookings stored on stored.id = matched.row_id
      where stored.state = 'needs_review' and matched.ordinal > ${after}
      order by matched.ordinal limit ${rowsAtOnce}
    `.execute(trx)
    for (const row of rows) {
      const { text, fields } = openRow(keyring, row)
      yield `${JSON.stringify({ _row: toToken(row.sourceHash, row.copy), _reasons: row.reasons, _raw: fields ?? text })}\n`
    }
    after = rows.at(-1)?.ordinal ?? after
    if (rows.length < rowsAtOnce) return
  }
}
