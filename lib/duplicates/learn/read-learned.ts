import type { Db, Trx } from '../../db/types.ts'
import { assumed } from '../compare/model.ts'
import type { Learned } from '../compare/score-pair.ts'
import { expected } from './learn.ts'
import { readModel } from './read-model.ts'

/** What the finder knows of the records as a whole: at first the starting assumptions. */
export async function readLearned(db: Db): Promise<Learned> {
  const found = await db
    .selectFrom('duplicateRates')
    .select(['people', 'matchRate', 'kinOdds', 'levels'])
    .executeTakeFirst()
  if (!found) return { model: assumed, rates: expected }
  const { levels, ...rates } = found
  return { model: levels === null ? assumed : readModel(levels), rates }
}

export async function ensureLearned(trx: Trx, birthKeyId: string): Promise<void> {
  await trx
    .insertInto('duplicateRates')
    .values({ ...expected, birthKeyId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function keepLearned(trx: Trx, { model, rates }: Learned): Promise<void> {
  await trx
    .updateTable('duplicateRates')
    .set({ ...rates, levels: JSON.stringify(model) })
    .execute()
}
