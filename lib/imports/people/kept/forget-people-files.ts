import type { Trx } from '../../../db/types.ts'
import type { ErasureEntry } from '../../../privacy/personal-data.ts'

const daysKept = 7

/** Deletes files past their days. */
export async function forgetPeopleFiles(trx: Trx, now: Date, most: number): Promise<number> {
  const before = new Date(now.getTime() - daysKept * 86_400_000)
  const old = trx.selectFrom('peopleFiles').select('id').where('givenAt', '<', before).orderBy('id').limit(most)
  const { numDeletedRows } = await trx.deleteFrom('peopleFiles').where('id', 'in', old).executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Deletes every stored file: an erased person may be in any, under any header, and the files can be uploaded again. */
export async function erasePeopleFiles(trx: Trx): Promise<ErasureEntry> {
  const { numDeletedRows } = await trx.deleteFrom('peopleFiles').executeTakeFirstOrThrow()
  return {
    table: 'people_files',
    rows: Number(numDeletedRows),
    fate: 'deleted',
    reason: 'Files of people kept for an import, no matter who is in them',
    until: null,
  }
}
