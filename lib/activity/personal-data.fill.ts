import { asCustomer } from '../testing/actors.ts'
import type { Traces } from '../testing/fills/traces.ts'
import { recordActivity } from './record-activity.ts'

export const traces: Traces = {
  leave: async (trx, userId) => {
    const words = 'canary.user_activity_logs.words.'
    const origin = { ipAddress: '203.0.113.77', userAgent: words }
    await recordActivity(
      trx,
      { ...asCustomer(userId), origin },
      {
        type: 'user.updated',
        userId,
        description: words,
        details: { words },
        changes: { city: { before: words, after: null } },
      },
      { type: 'note.added', userId: null, description: 'Acted', details: {} },
    )
  },
  aboutNobody: {
    activity_blocks: 'hashes',
  },
}
