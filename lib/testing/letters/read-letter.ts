import type { Db } from '../../db/types.ts'
import { openLetter } from '../../messages/sealed-letter.ts'
import { testKeyring } from '../import-file.ts'

/** The latest letter of a kind as its reader gets it, with its code or link. */
export async function readLetter(db: Db, template: string, keyring = testKeyring): Promise<string> {
  const { id, bodyText, sealedLetter } = await db
    .selectFrom('messages')
    .select(['id', 'bodyText', 'sealedLetter'])
    .where('template', '=', template)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return sealedLetter ? openLetter(keyring, id, sealedLetter).bodyText : bodyText
}

/** The six digits in the latest letter of a kind; empty where it holds none. */
export async function readCode(db: Db, template = 'portal.code', keyring = testKeyring): Promise<string> {
  return /\b\d{6}\b/.exec(await readLetter(db, template, keyring))?.[0] ?? ''
}
