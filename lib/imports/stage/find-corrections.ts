import type { Trx } from '../../db/types.ts'
import { isFields } from '../records/read-value.ts'
import { type SourceRecord, toSourceRecord } from '../sources/source-record.ts'
import type { Correction } from './staged-row.ts'

export type TakenRecord = { record: SourceRecord; token: string | undefined }

const tokenShape = /^([0-9a-f]{64})-(\d{1,9})$/

/** The name of a row in an error file: the same in a rehearsal and in every run, since it is made from the record itself. */
export function toToken(sourceHash: Buffer, copy: number): string {
  return `${sourceHash.toString('hex')}-${copy}`
}

/**
 * Takes apart what comes back from an error file: the corrected fields stand beside `_row`, or in `_raw` as an object or
 * as text. Anything else passes as it is.
 */
export function takeToken(record: SourceRecord): TakenRecord {
  const token = record.fields?._row
  if (!record.fields || typeof token !== 'string' || !tokenShape.test(token)) return { record, token: undefined }

  const { _row, _reasons, _raw, ...beside } = record.fields
  if (Object.keys(beside).length > 0) return { record: { text: JSON.stringify(beside), fields: beside }, token }
  if (isFields(_raw)) return { record: { text: JSON.stringify(_raw), fields: _raw }, token }
  return { record: typeof _raw === 'string' ? toSourceRecord(_raw) : { text: '{}', fields: {} }, token }
}

/** Token → the stored row it names; a token that names none lets its record pass as a new one. */
export async function findCorrections(trx: Trx, taken: TakenRecord[]): Promise<Map<string, Correction>> {
  const tokens = new Set(taken.flatMap(({ token }) => (token === undefined ? [] : [token])))
  if (tokens.size === 0) return new Map()

  const hashes = [...tokens].map((token) => Buffer.from(token.slice(0, 64), 'hex'))
  const rows = await trx
    .selectFrom('legacyBookings')
    .select(['id', 'sourceHash', 'copy'])
    .where('sourceHash', 'in', hashes)
    .where('erasedAt', 'is', null)
    .execute()
  return new Map(
    rows
      .map(({ id, sourceHash, copy }): [string, Correction] => [toToken(sourceHash, copy), { rowId: id }])
      .filter(([token]) => tokens.has(token)),
  )
}
