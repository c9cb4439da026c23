import { recordActivity } from '../../activity/record-activity.ts'
import { type Actor, isOffice } from '../../core/actor.ts'
import { Conflict } from '../../core/conflict.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { refuseWrongDates } from './add-qualification.ts'
import { findQualification } from './qualification-rows.ts'
import { subjectOf } from './qualification-state.ts'

export type ChangeQualificationInput = {
  qualificationId: string
  /** The version that the caller read. Without it, any version is changed. */
  version?: number | undefined
  number?: string | undefined
  issuedOn?: PlainDate | null | undefined
  expiresOn?: PlainDate | null | undefined
}

/** Changes the number and dates of a qualification. Conflicts if a colleague saved a newer version. */
export async function changeQualification(
  trx: Trx,
  actor: Actor,
  { qualificationId, version, ...given }: ChangeQualificationInput,
  now = new Date(),
): Promise<void> {
  if (!isOffice(actor)) throw new Refusal('Only the office can change qualifications.')
  await trx
    .selectFrom('instructorQualifications')
    .select('id')
    .where('id', '=', qualificationId)
    .forUpdate()
    .executeTakeFirst()
  const before = await findQualification(trx, actor, qualificationId)
  if (!before) throw new Refusal('This qualification is no longer on record.')

  const { number = before.number, issuedOn = before.issuedOn, expiresOn = before.expiresOn } = given
  const after = { number, issuedOn, expiresOn }
  const changes = changesOf(before, after)
  if (Object.keys(changes).length === 0) return
  if (version !== undefined && version !== before.version) throw stale(before, after)
  refuseWrongDates(after)

  await trx
    .updateTable('instructorQualifications')
    .set((row) => ({ ...after, updatedAt: now, version: row('version', '+', 1) }))
    .where('id', '=', qualificationId)
    .execute()
  await recordActivity(trx, actor, {
    type: 'qualification.changed',
    userId: before.userId,
    description: `Qualification changed: ${subjectOf(before)}`,
    entity: { type: 'qualification', id: qualificationId },
    changes,
    at: now,
  })
}

type Values = { number: string; issuedOn: PlainDate | null; expiresOn: PlainDate | null }

const fields = ['number', 'issuedOn', 'expiresOn'] as const

function changesOf(before: Values, after: Values) {
  const differing = fields.filter((field) => before[field] !== after[field])
  return Object.fromEntries(differing.map((field) => [field, { before: before[field], after: after[field] }]))
}

function stale(before: Values & { version: number }, mine: Values): Conflict {
  const contested = Object.entries(changesOf(before, mine)).map(
    ([field, { before: theirs, after }]) => [field, { mine: after ?? '', theirs: theirs ?? '' }] as const,
  )
  const { number, issuedOn, expiresOn } = before
  const said = `number ${number || 'none'}, issued ${issuedOn ?? 'on no date'}, expires ${expiresOn ?? 'never'}`
  return new Conflict(`Someone else changed this in the meantime: ${said}. Save again to keep yours.`, {
    version: before.version,
    values: { number, issuedOn: issuedOn ?? '', expiresOn: expiresOn ?? '' },
    contested: Object.fromEntries(contested),
  })
}
