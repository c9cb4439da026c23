import type { Db } from '../../db/types.ts'
import type { Channel } from '../labels.ts'
import type { OpenCarrier } from './carrier.ts'
import type { OpenCarriers } from './carriers.ts'
import { claimMessage, markLapsedClaims } from './claim-message.ts'
import { isCarrierDown } from './delivery-rules.ts'
import { keepOutcome } from './keep-outcome.ts'

/** Sends messages that are due, oldest first, each through its channel's carrier. Returns how many were sent. */
export async function deliverMessages(
  db: Db,
  carriers: OpenCarriers,
  signal: AbortSignal,
  now = () => new Date(),
): Promise<number> {
  await markLapsedClaims(db, now())
  const sent = await Promise.all(
    [...carriers].map(([channel, carrier]) => deliverThrough(db, channel, carrier, signal, now)),
  )
  return sent.reduce((sum, one) => sum + one, 0)
}

/** Continues until no message is due, or until the carrier has trouble that the next message would meet too. */
async function deliverThrough(
  db: Db,
  channel: Channel,
  carrier: OpenCarrier,
  signal: AbortSignal,
  now: () => Date,
): Promise<number> {
  for (let sent = 0; ; ) {
    const message = signal.aborted ? undefined : await claimMessage(db, channel, now())
    if (!message) return sent

    const outcome = await carrier.send(message)
    await keepOutcome(db, message, carrier, outcome, now())
    if (outcome.kind === 'done') sent += 1
    else if (isCarrierDown(outcome)) return sent
  }
}
