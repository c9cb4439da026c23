import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { openRow } from '../open-row.ts'
import { hasStrayCells } from '../records/stray-cells.ts'
import { listReviewRows, type ReviewRange, type ReviewRow } from './list-review-rows.ts'
import { listReviewFields, type ReviewField } from './review-fields.ts'

/** A row to review, with the fields a colleague may correct; null if the line is not a record or its cells are shifted. */
export type ReviewForm = ReviewRow & { fields: ReviewField[] | null }

const pageSize = 20

/** The review queue as forms. Only contact, course, status, money and dates are read; health data stays sealed. */
export async function listReviewForms(
  db: Db,
  actor: Actor,
  keyring: Keyring,
  where: Omit<ReviewRange, 'pageSize'>,
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
      const isRecord = fields && !hasStrayCells(fields)
      return { ...row, fields: isRecord ? listReviewFields(fields, row.reasons) : null }
    }),
  }
}
