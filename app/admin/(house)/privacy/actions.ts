'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { changeRetentionYears } from '#lib/privacy/retention/retention-rules.ts'

const years = z.coerce.number('Enter a number of years.').int().min(1, 'At least 1 year.').max(40, 'At most 40 years.')

export const changeRetentionYearsAction = defineAction({
  may: 'privacy.manage',
  input: z.strictObject({ registers: years, certificates: years }),
  keep: ['registers', 'certificates'],
  work: (trx, actor, input) => changeRetentionYears(trx, actor, input),
  message: () => 'Saved. The change applies from tonight.',
  afterCommit: () => revalidatePath('/admin/privacy'),
})
