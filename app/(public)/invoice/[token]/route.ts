import { spendAttempt } from '#lib/auth/attempts/spend-attempt.ts'
import { TooMany } from '#lib/core/too-many.ts'
import { database } from '#lib/db/database.ts'
import { inTransaction } from '#lib/db/transaction.ts'
import { pdfResponse } from '#lib/documents/pdf-response.ts'
import { readOrigin } from '#lib/endpoints/origin/request-origin.ts'
import { printLinked } from '#lib/invoices/send/print-linked.ts'

const limit = { name: 'invoice link', points: 120, seconds: 600 }

/**
 * Opens from a letter without signing in, since the reader may be an accounts department: the link itself is signed.
 */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  const origin = readOrigin(request.headers)
  try {
    await spendAttempt(database(), limit, origin)
  } catch (error) {
    if (error instanceof TooMany)
      return new Response(error.message, { status: 429, headers: { 'retry-after': String(error.retryAfter) } })
    throw error
  }
  const printed = await inTransaction(database(), (trx) => printLinked(trx, { token, origin }))
  if (!printed)
    return new Response('There is no such invoice.', { status: 404, headers: { 'cache-control': 'no-store' } })
  return pdfResponse(printed)
}
