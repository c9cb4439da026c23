import type { Trx } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { storeWords } from './note-words.ts'

/** Seals the earlier versions of a note that became medical, so that its history is not readable. */
export async function sealVersions(trx: Trx, noteId: string, keyring: Keyring): Promise<void> {
  const versions = await trx
    .selectFrom('noteVersions')
    .select(['id', 'noteContent as content'])
    .where('noteId', '=', noteId)
    .where('noteType', '<>', 'medical')
    .execute()

  for (const { id, content } of versions) {
    const sealed = storeWords({ type: 'medical', content, keyring }, id, 'note_versions')
    await trx.updateTable('noteVersions').set(sealed).where('id', '=', id).execute()
  }
}
