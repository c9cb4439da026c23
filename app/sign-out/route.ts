import { endSession } from '#lib/auth/staff-sessions/end-sessions.ts'
import { database } from '#lib/db/database.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { defineSignOutHandler } from '#lib/endpoints/define-sign-out.ts'
import { dropSession, findSignedIn } from '#lib/endpoints/require-permission.ts'

export const POST = defineSignOutHandler({
  to: '/sign-in',
  leave: async () => {
    const signedIn = await findSignedIn()
    if (signedIn) {
      const { actor } = signedIn
      await inTransaction(database(), (trx) =>
        endSession(trx, actor, { sessionId: actor.via.id, reason: 'signed_out' }),
      )
    }
    await dropSession()
  },
})
