import type { Actor } from '../../../core/actor.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { Db } from '../../../db/types.ts'
import type { Keyring } from '../../../privacy/vault.ts'
import { failRun } from '../../run-row.ts'
import { importPeople } from '../import-people.ts'
import { chooseColumns } from '../recognise-columns.ts'
import { findPeopleFile } from './find-people-file.ts'

/** Imports the kept file of an announced run. What goes wrong stands in the run. */
export async function workPeopleRun(
  db: Db,
  actor: Actor,
  { runId, keyring }: { runId: string; keyring: Keyring },
): Promise<void> {
  const kept = await findPeopleFile(db, actor, { runId, keyring })
  if (!kept?.chosen) return failRun(db, runId, new Refusal('The file of this import is no longer kept.'))

  const file = { ...kept.table, columns: chooseColumns(kept.chosen) }
  await importPeople(db, { file, actor, runId }).catch(() => undefined)
}
