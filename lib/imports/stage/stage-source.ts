import type pg from 'pg'
import { makeEmptyTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import type { Source } from '../sources/open-source.ts'
import type { SourceRecord } from '../sources/source-record.ts'
import { temp } from '../temp-tables.ts'
import { copyRows } from './copy-rows.ts'
import { findCorrections, takeToken } from './find-corrections.ts'
import { type StagedRow, toStagedRow } from './staged-row.ts'

type StageInput = {
  source: Source
  keyring: Keyring
  batchSize: number
  onProgress?: (rowsRead: number) => void
  signal?: AbortSignal
}

/** Reads the whole source once, batch by batch, into the stage. Memory holds one batch. */
export async function stageSource(client: pg.Client, trx: Trx, input: StageInput): Promise<void> {
  await makeEmptyTempTable(trx, temp.incoming)
  let ordinal = 0
  for await (const records of batchesOf(input.source, input.batchSize)) {
    input.signal?.throwIfAborted()
    const taken = records.map(takeToken)
    const corrections = await findCorrections(trx, taken)
    const rows: StagedRow[] = taken.map(({ record, token }) =>
      toStagedRow(input.keyring, ++ordinal, record, token === undefined ? undefined : corrections.get(token)),
    )
    await copyRows(client, rows)
    input.onProgress?.(ordinal)
  }
}

async function* batchesOf(source: Source, size: number): AsyncGenerator<SourceRecord[]> {
  let batch: SourceRecord[] = []
  for await (const records of source.records()) {
    for (const record of records) {
      batch.push(record)
      if (batch.length < size) continue
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
