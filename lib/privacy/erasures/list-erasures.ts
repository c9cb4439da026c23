import { z } from 'zod'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import type { ErasureEntry } from '../personal-data.ts'

const most = 200

const entries: z.ZodType<ErasureEntry[]> = z.array(
  z.object({
    table: z.string(),
    rows: z.number(),
    fate: z.enum(['deleted', 'blanked', 'kept']),
    reason: z.string(),
    until: z.string().nullable(),
  }),
)

/** The ledger of erasures, latest first, of everyone or of one person. For admins only. */
export async function listErasures(db: Db, actor: Actor, { userId }: { userId?: string } = {}) {
  const mayRead = actor.kind === 'staff' && actor.role === 'admin'
  const rows = await db
    .selectFrom('erasures')
    .leftJoin('users as doer', 'doer.id', 'erasures.erasedBy')
    .select([
      'erasures.id',
      'erasures.userId',
      'erasures.pseudonym',
      'erasures.askedBy',
      'erasures.reason',
      'erasures.counts',
      'erasures.erasedAt',
      'erasures.erasedBy',
      'doer.firstName as erasedByFirstName',
      'doer.lastName as erasedByLastName',
      'doer.email as erasedByEmail',
    ])
    .where((row) => row.lit(mayRead))
    .$if(userId !== undefined, (query) =>
      query.where((row) =>
        row(
          'erasures.userId',
          'in',
          row
            .selectFrom('users')
            .select((asked) => asked.fn.coalesce('mergedIntoId', 'id').as('id'))
            .where('id', '=', userId ?? ''),
        ),
      ),
    )
    .orderBy('erasures.erasedAt', 'desc')
    .orderBy('erasures.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ counts, ...row }) => ({ ...row, entries: entries.parse(counts) }))
}
