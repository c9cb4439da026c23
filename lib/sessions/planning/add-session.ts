import { type Actor, isOffice } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { type PlanSessionInput, planSession } from './plan-session.ts'
import { refuseImpossible } from './refuse-impossible.ts'
import { refuseUnfit } from './refuse-unfit.ts'

/** Plans a session on days from today on and returns its id. */
export async function addSession(trx: Trx, actor: Actor, input: PlanSessionInput, now = new Date()): Promise<string> {
  if (!isOffice(actor)) throw new Refusal('Only the office plans sessions.')

  const { instructorId, days } = input
  await refuseImpossible(trx, { instructorId, days }, { now })
  await refuseUnfit(trx, actor, input)
  return planSession(trx, actor, input, now)
}
