import { recordActivity } from '../../activity/record-activity.ts'
import { addressGroup } from '../../auth/attempts/client-address.ts'
import { type Allowance, countAttempts, forgetAttempts } from '../../auth/attempts/count-attempts.ts'
import { openPortalSession } from '../../auth/portal-session.ts'
import { hashToken } from '../../auth/token.ts'
import { bookingPrefix } from '../../bookings/book-seats.ts'
import type { CustomerActor, Origin } from '../../core/actor.ts'
import { atLeast } from '../../core/at-least.ts'
import { foldReference, squeezeReference } from '../../core/reference.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { normaliseEmail } from '../../people/contact/normalise-email.ts'
import { noteLastActivity } from '../../people/figures/note-last-activity.ts'
import { findPortalCustomer } from './find-portal-customer.ts'

const longest = 300
const minute = 60
const day = 24 * 60 * minute
const everyone: Allowance = { key: 'portal:everyone', points: 1000, seconds: minute }

export type EnterPortalInput = {
  reference: string
  /** As the customer typed it. */
  email: string
}

export type Entered = { token: string; bookingReference: string; firstName: string | null }

const answerMilliseconds = 400

/** Enters the portal, and takes as long whatever is wrong, so that a stranger learns nothing from the time. */
export function enterPortalEvenly(db: Db, origin: Origin, input: EnterPortalInput): Promise<Entered | undefined> {
  return atLeast(answerMilliseconds, () => enterPortal(db, origin, input))
}

/** Opens the portal to a booker or attendee who knows the reference and their email. Undefined whatever is wrong. */
export async function enterPortal(
  db: Db,
  origin: Origin,
  input: EnterPortalInput,
  now = new Date(),
): Promise<Entered | undefined> {
  const reference = input.reference.slice(0, longest)
  const email = readEmail(input.email)
  const guesses = guessesAt(reference, email)
  if (!(await countAttempts(db, triesFrom(origin), now))) return undefined
  if (!(await countAttempts(db, [everyone, ...guesses], now))) return undefined

  const customer = await findPortalCustomer(db, { reference, email })
  if (!customer) return undefined

  const { userId, onlySeats } = customer
  const actor: CustomerActor = {
    kind: 'customer',
    userId,
    origin,
    ...(onlySeats && { onlyBookingId: customer.bookingId }),
  }
  const token = await inTransaction(db, async (trx) => {
    await noteLastActivity(trx, [actor.userId], now)
    await recordActivity(trx, actor, {
      type: 'portal.entered',
      userId: actor.userId,
      description: 'Opened the customer portal',
      entity: { type: 'booking', id: customer.bookingId },
      at: now,
    })
    const opened = await openPortalSession(trx, actor, now)
    await forgetAttempts(trx, guesses)
    return opened
  })
  const { bookingReference, firstName } = customer
  return { token, bookingReference, firstName }
}

/** Normalises an email. Text that is no email stays as it was typed and matches nobody. */
function readEmail(typed: string): string {
  const read = normaliseEmail(typed.slice(0, longest))
  return read.kind === 'valid' ? read.email : typed.slice(0, longest)
}

function triesFrom(origin: Origin): Allowance[] {
  const address = origin.ipAddress ? addressGroup(origin.ipAddress) : 'unknown'
  return [
    { key: `portal:address:minute:${address}`, points: 10, seconds: minute },
    { key: `portal:address:day:${address}`, points: 60, seconds: day },
  ]
}

// Stored by hash, so that the counters are no list of customers.
function guessesAt(reference: string, email: string): Allowance[] {
  const booking = hashToken(foldReference(bookingPrefix, reference) ?? squeezeReference(reference))
  return [
    { key: `portal:reference:${booking}`, points: 5, seconds: 15 * minute },
    { key: `portal:email:${hashToken(email)}`, points: 10, seconds: day },
  ]
}
