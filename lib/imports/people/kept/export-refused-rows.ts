import { recordActivity } from '../../../activity/record-activity.ts'
import type { Actor } from '../../../core/actor.ts'
import { csvMark, csvText } from '../../../core/csv.ts'
import { requireScope } from '../../../core/out-of-scope.ts'
import type { Db, Trx } from '../../../db/types.ts'
import type { Keyring } from '../../../privacy/vault/vault.ts'
import { reasonLabel } from '../../labels.ts'
import { judgeRows } from '../judge-rows.ts'
import { chooseColumns } from '../recognise-columns.ts'
import { findPeopleFile, type KeptFile } from './find-people-file.ts'

/**
 * Logs the export of a file's rows. Undefined if the file is no longer stored or out of reach. Throws OutOfScope for a
 * key without `people:reveal`, since the stored file is sealed.
 */
export async function recordRefusedExport(
  trx: Trx,
  actor: Actor,
  input: { runId: string; keyring: Keyring },
): Promise<KeptFile | undefined> {
  requireScope(actor, 'people:reveal')
  const file = await findPeopleFile(trx, actor, input)
  if (!file?.chosen) return undefined
  await recordActivity(trx, actor, {
    type: 'export.made',
    userId: null,
    description: 'Rows of an import of people that could not be used exported',
    entity: { type: 'import_run', id: input.runId },
  })
  return file
}

/** The rows that were not imported, with reasons, under the original headers, to be corrected and imported again. */
export async function* exportRefusedRows(db: Db, { table, chosen }: KeptFile): AsyncGenerator<string> {
  const columns = chooseColumns(chosen ?? [])
  yield csvMark + csvText([[...table.header, 'Why it was not used', 'Row']])
  const seen = new Set<string>()
  for await (const rows of table.rows()) {
    const judged = await judgeRows(db, { rows, header: table.header, columns, seen })
    const refused = judged.flatMap((row) => (row.verdict === 'invalid' ? [row] : []))
    if (refused.length === 0) continue
    yield csvText(
      refused.map(({ cells, reasons, number }) => [
        ...table.header.map((_name, place) => cells[place] ?? ''),
        reasons.map(reasonLabel).join('; '),
        String(number),
        ...cells.slice(table.header.length),
      ]),
    )
  }
}
