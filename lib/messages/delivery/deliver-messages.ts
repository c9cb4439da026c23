import type { Db } from '../../db/types.ts'
import { type Keyring, LockedValue } from '../../privacy/vault/vault.ts'
import type { Channel } from '../labels.ts'
import { openLetter } from '../sealed-letter.ts'
import type { OpenCarrier, Outgoing } from './carrier.ts'
import type { OpenCarriers } from './carriers.ts'
import { type ClaimedMessage, claimMessage, markLapsedClaims } from './claim-message.ts'
import { isCarrierDown } from './delivery-rules.ts'
import { dropLateLetters } from './drop-late-letters.ts'
import { giveUpLocked, keepOutcome } from './keep-outcome.ts'

/** What delivers: the open carriers, and the keys that open sealed letters. */
export type Delivery = { carriers: OpenCarriers; keyring: Keyring }

/** Sends messages that are due, oldest first, each through its channel's carrier. Returns how many were sent. */
export async function deliverMessages(
  db: Db,
  { carriers, keyring }: Delivery,
  signal: AbortSignal,
  now = () => new Date(),
): Promise<number> {
  await markLapsedClaims(db, now())
  await dropLateLetters(db, now())
  const sent = await Promise.all(
    [...carriers].map(([channel, carrier]) => deliverThrough(db, channel, { carrier, keyring }, signal, now)),
  )
  return sent.reduce((sum, one) => sum + one, 0)
}

/** Continues until no message is due, or until the carrier has trouble that the next message would meet too. */
async function deliverThrough(
  db: Db,
  channel: Channel,
  { carrier, keyring }: { carrier: OpenCarrier; keyring: Keyring },
  signal: AbortSignal,
  now: () => Date,
): Promise<number> {
  for (let sent = 0; ; ) {
    const message = signal.aborted ? undefined : await claimMessage(db, channel, now())
    if (!message) return sent

    const letter = openWhole(keyring, message)
    if (!letter) {
      await giveUpLocked(db, message)
      continue
    }
    const outcome = await carrier.send(letter)
    await keepOutcome(db, message, carrier, outcome, now())
    if (outcome.kind === 'done') sent += 1
    else if (isCarrierDown(outcome)) return sent
  }
}

/** The message as it leaves, with its code or link; undefined when no configured key opens it. */
function openWhole(keyring: Keyring, message: ClaimedMessage): Outgoing | undefined {
  const { id, recipient, subject, bodyHtml, bodyText, sealedLetter } = message
  if (!sealedLetter) return { id, recipient, subject, bodyHtml, bodyText }
  try {
    return { id, recipient, subject, ...openLetter(keyring, id, sealedLetter) }
  } catch (error) {
    if (error instanceof LockedValue) return undefined
    throw error
  }
}
