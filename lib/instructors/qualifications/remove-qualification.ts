import { recordActivity } from '../../activity/record-activity.ts'
import { type Actor, isOffice } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { findQualification } from './qualification-rows.ts'
import { subjectOf } from './qualification-state.ts'

/** Removes a qualification that was added by mistake or is no longer held. */
export async function removeQualification(
  trx: Trx,
  actor: Actor,
  { qualificationId }: { qualificationId: string },
  now = new Date(),
): Promise<void> {
  if (!isOffice(actor)) throw new Refusal('Only the office can change qualifications.')
  const standing = await findQualification(trx, actor, qualificationId)
  if (!standing) throw new Refusal('This qualification is no longer on record.')

  await trx.deleteFrom('instructorQualifications').where('id', '=', qualificationId).execute()
  const { number, issuedOn, expiresOn } = standing
  await recordActivity(trx, actor, {
    type: 'qualification.removed',
    userId: standing.userId,
    description: `Qualification removed: ${subjectOf(standing)}`,
    entity: { type: 'qualification', id: qualificationId },
    details: { number, issuedOn, expiresOn },
    at: now,
  })
}
