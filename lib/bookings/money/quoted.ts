import { z } from 'zod'
import { formatPence, noMoney, type Pence } from '../../core/money.ts'
import { Refusal } from '../../core/refusal.ts'
import { penceInput } from '../../payments/schemas.ts'
import type { Consequence } from './consequence.ts'

/** The sums that the colleague or program saw before deciding. */
export type Quoted = { owed: Pence; refund: Pence }

const reason = z.string().trim().min(1, 'Say why.').max(500, 'This is too long.')

/** What the API and the office send to cancel. Without `quoted`, it is cancelled at any sums. */
export const cancelFields = {
  reason,
  by: z
    .enum(['customer', 'company'])
    .default('customer')
    .describe('Who cancels. A customer gets back what the terms say, the company gives everything back.'),
  quoted: z
    .strictObject({ owed: penceInput, refund: penceInput })
    .optional()
    .describe('The sums of the quote. The cancellation is refused if they are others by now.'),
  instead: z
    .strictObject({ keep: penceInput, reason })
    .optional()
    .describe('What is kept instead of what the terms say, and why.'),
}

const cancelInput = z.strictObject(cancelFields)

export type CancelAsked = z.output<typeof cancelInput>

/** Refuses an act whose sums are no longer the quoted ones. */
export function refuseOtherQuote({ owed, refund }: Consequence, quoted: Quoted | undefined): void {
  if (!quoted || (quoted.owed === owed && quoted.refund === refund)) return
  const back = refund > noMoney ? `${formatPence(refund)} would be given back` : 'nothing would be given back'
  throw new Refusal(
    `The amounts have changed: the booking would cost ${formatPence(owed)}, and ${back}. Check them, then decide.`,
  )
}

/** Refuses to keep more than the price of what is cancelled. */
export function refuseKeepingMore({ fallsAway }: Consequence, keep: Pence | undefined): void {
  if (keep === undefined || (keep >= noMoney && keep <= fallsAway)) return
  throw Refusal.at('keep', `You can keep at most ${formatPence(fallsAway)}, the price of what is cancelled.`)
}
