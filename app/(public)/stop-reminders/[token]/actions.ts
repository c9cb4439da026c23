'use server'

import { z } from 'zod'
import { Refusal } from '#lib/core/refusal.ts'
import { definePublicAction } from '#lib/endpoints/define-action.ts'
import { readStopToken } from '#lib/messages/stop-token.ts'
import { stopReminders } from '#lib/people/consents/stop-reminders.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'

export const stopRemindersAction = definePublicAction({
  input: z.object({ token: z.string().max(200) }),
  keep: [],
  limit: { name: 'stop reminders', points: 30, seconds: 600 },
  check: async (_db, _origin, { token }) => readStopToken(loadKeyring(), token),
  work: async (trx, origin, _input, userId) => {
    if (!userId) throw new Refusal('This link does not work. Open it from the email again.')
    await stopReminders(trx, origin, userId)
  },
})
