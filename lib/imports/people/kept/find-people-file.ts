import { z } from 'zod'
import type { Actor } from '../../../core/actor.ts'
import type { Db } from '../../../db/types.ts'
import { type Keyring, open } from '../../../privacy/vault/vault.ts'
import { type PeopleField, peopleFields } from '../people-fields.ts'
import { openPeopleText, type PeopleTable } from '../read-people-file.ts'
import { contentPlace } from './content-place.ts'
import { visiblePeopleFiles } from './visible-people-files.ts'

/** The field chosen for each column; null before anyone has chosen. */
export type Chosen = (PeopleField | null)[]

export type KeptFile = { id: string; rowCount: number; runId: string | null; chosen: Chosen | null; table: PeopleTable }

const columns = z.array(z.enum(peopleFields).nullable())

/** A stored file, opened, by its own id or by the run that imported it. */
export async function findPeopleFile(
  db: Db,
  actor: Actor,
  { id, runId, keyring }: { id?: string; runId?: string; keyring: Keyring },
): Promise<KeptFile | undefined> {
  const file = await visiblePeopleFiles(db, actor)
    .select(['id', 'name', 'content', 'rows', 'columns', 'runId'])
    .where((row) => row.and([...(id ? [row('id', '=', id)] : []), ...(runId ? [row('runId', '=', runId)] : [])]))
    .limit(1)
    .executeTakeFirst()
  if (!file) return undefined

  const { name, content, rows: rowCount, columns: kept, ...rest } = file
  const table = await openPeopleText(name, open(keyring, contentPlace(file.id), content))
  return { id: rest.id, runId: rest.runId, rowCount, chosen: columns.safeParse(kept).data ?? null, table }
}
