import type { StaffActor } from '../../core/actor.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { changeSetting } from '../../settings/change-setting.ts'
import { hasSecondFactor } from './find-second-factor.ts'

/** Sets whether every admin needs a second factor. Refuses an admin who has none. */
export async function demandSecondFactor(
  trx: Trx,
  actor: StaffActor & { userId: string },
  { isDemanded }: { isDemanded: boolean },
  now = new Date(),
): Promise<void> {
  if (isDemanded && !(await hasSecondFactor(trx, actor.userId)))
    throw new Refusal('Set up your own two-step verification first, under Your account.')

  const words = isDemanded ? 'Two-step verification required for admins' : 'Two-step verification optional for admins'
  await changeSetting(trx, actor, { key: 'secondFactorForAdmins', value: isDemanded, words }, now)
}
