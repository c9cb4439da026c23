import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { openRow } from '../open-row.ts'
import { listReviewRows, type ReviewRow } from './list-review-rows.ts'
import { listReviewFields, type ReviewField } from './review-fields.ts'

/** A row that waits, with the fields a person may mend; null where the line is no record at all. */
export type ReviewForm = ReviewRow & { fields: ReviewField[] | null }

const pageSize = 20

/** The review queue as forms. Health data of the rows stays sealed: only contact, course, status, money and dates are read. */
export async function listReviewForms(
  db: Db,
  actor: Actor,
  keyring: Keyring,
  where: { runId?: string; cursor?: string },
): Promise<{ rows: ReviewForm[]; total: number; nextCursor: string | null }> {
  const page = await listReviewRows(db, actor, { ...where, pageSize })
  if (page.rows.length === 0) return { ...page, rows: [] }

  const sealed = await db
    .selectFrom('legacyBookings')
    .select(['id', 'raw', 'correction'])
    .where(
      'id',
      'in',
      page.rows.map(({ id }) => id),
    )
    .execute()
  const fieldsOf = new Map(sealed.map((row) => [row.id, openRow(keyring, row).fields]))
  return {
    ...page,
    rows: page.rows.map((row) => {
      const fields = fieldsOf.get(row.id)
      return { ...row, fields: fields ? listReviewFields(fields, row.reasons) : null }
    }),
  }
}
