import { database } from '#lib/db/database.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { defineSignOutHandler } from '#lib/endpoints/define-sign-out.ts'
import { leavePortal } from '#lib/endpoints/require-portal-customer.ts'

export const POST = defineSignOutHandler({
  to: '/portal',
  leave: () => inTransaction(database(), leavePortal),
})
