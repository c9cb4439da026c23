import { z } from 'zod'
import { Refusal } from '../../core/refusal.ts'
import { defineSetting, type SettingGroup } from '../../settings/setting.ts'
import { hasSecondFactor } from './find-second-factor.ts'

/** Whether every admin must give a code beside the password. An admin without a second factor cannot demand it. */
export const secondFactorForAdmins = defineSetting({
  key: 'secondFactorForAdmins',
  title: 'Two-step verification for every admin',
  help: 'An admin without it has to set it up before doing anything else.',
  field: { kind: 'switch' },
  schema: z.boolean(),
  default: false,
  may: 'staff.manage',
  says: (isDemanded) =>
    isDemanded ? 'Two-step verification required for admins' : 'Two-step verification optional for admins',
  refuse: async (trx, actor, isDemanded) => {
    if (isDemanded && !(actor.userId && (await hasSecondFactor(trx, actor.userId))))
      throw new Refusal('Set up your own two-step verification first, under Your account.')
  },
})

export const signingInGroup: SettingGroup = {
  name: 'signing-in',
  title: 'Signing in',
  settings: [secondFactorForAdmins],
}
