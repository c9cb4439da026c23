import { sql } from 'kysely'
import type { Db, Trx } from '../../db/types.ts'
import { readTogether } from '../../settings/read-setting.ts'
import { coolingOffDays, ladderSetting, termsWords } from './booking-settings.ts'
import { readLadder, type Step } from './ladder.ts'

/** The version of the terms in force now. The first booking under new terms stores them. */
export async function currentTerms(trx: Trx): Promise<number> {
  const at = await readTogether(trx, [ladderSetting, coolingOffDays, termsWords])
  const terms = { ladder: at(ladderSetting), coolingOffDays: at(coolingOffDays), words: at(termsWords) }
  const standing = await findVersion(trx, terms)
  if (standing !== undefined) return standing
  await trx
    .insertInto('bookingTerms')
    .values(terms)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await findVersion(trx, terms)) ?? currentTerms(trx)
}

type StoredTerms = { ladder: string; coolingOffDays: number; words: string }

async function findVersion(db: Db, { ladder, coolingOffDays, words }: StoredTerms): Promise<number | undefined> {
  const row = await db
    .selectFrom('bookingTerms')
    .select('version')
    .where(sql`md5(ladder)`, '=', sql`md5(${ladder})`)
    .where('coolingOffDays', '=', coolingOffDays)
    .where(sql`md5(words)`, '=', sql`md5(${words})`)
    .executeTakeFirst()
  return row?.version
}

/** What a booking's terms say about giving money back. An imported booking, which has no version, uses today's. */
export async function termsOf(db: Db, version: number | null): Promise<{ steps: Step[]; coolingOffDays: number }> {
  const stored =
    version === null
      ? undefined
      : await db
          .selectFrom('bookingTerms')
          .select(['ladder', 'coolingOffDays'])
          .where('version', '=', version)
          .executeTakeFirstOrThrow()
  if (stored) return { steps: stepsOf(stored.ladder), coolingOffDays: stored.coolingOffDays }

  const at = await readTogether(db, [ladderSetting, coolingOffDays])
  return { steps: stepsOf(at(ladderSetting)), coolingOffDays: at(coolingOffDays) }
}

function stepsOf(text: string): Step[] {
  const steps = readLadder(text)
  if (typeof steps === 'string') throw new Error(`A stored ladder cannot be read: ${steps}`)
  return steps
}
