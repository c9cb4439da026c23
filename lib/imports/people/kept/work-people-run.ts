import type { Actor } from '../../../core/actor.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { Db } from '../../../db/types.ts'
import type { Keyring } from '../../../privacy/vault/vault.ts'
import { failRun } from '../../run-row.ts'
import { importPeople } from '../import-people.ts'
import { chooseColumns } from '../recognise-columns.ts'
import { findPeopleFile } from './find-people-file.ts'

type Work = { runId: string; keyring: Keyring }

/** Imports the stored file of an announced run. Failures are recorded in the run. */
export async function workPeopleRun(db: Db, actor: Actor, { runId, keyring }: Work): Promise<void> {
  const file = await openFile(db, actor, { runId, keyring }).catch((error) => failRun(db, runId, error))
  // The import records its own failure.
  if (file) await importPeople(db, { file, actor, runId }).catch(() => undefined)
}

async function openFile(db: Db, actor: Actor, work: Work) {
  const kept = await findPeopleFile(db, actor, work)
  if (!kept?.chosen) throw new Refusal('The file of this import is no longer stored.')
  return { ...kept.table, columns: chooseColumns(kept.chosen) }
}
