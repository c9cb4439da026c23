import { recordActivity } from '../../activity/record-activity.ts'
import { countAttempts, forgetAttempts } from '../../auth/attempts/count-attempts.ts'
import { openPortalSession } from '../../auth/portal-session.ts'
import type { CustomerActor, Origin } from '../../core/actor.ts'
import { atLeast } from '../../core/at-least.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Db } from '../../db/types.ts'
import { hideFault } from '../../endpoints/hide-fault.ts'
import { normaliseEmail } from '../../people/contact/normalise-email.ts'
import { noteVisit } from '../../people/figures/note-visit.ts'
import { everyone, guessesAtReference, guessesWithEmail, triesFrom } from './entry-limits.ts'
import { findPortalCustomer } from './find-portal-customer.ts'

const longest = 300
const answerMilliseconds = 400

/** The longest wait for a locked row, short enough to end before the answer is due. */
const entryLimits = { statement: 2000, lock: 150, idle: 10_000 }

export type EnterPortalInput = {
  reference: string
  /** As the customer typed it. */
  email: string
}

export type Entered = { token: string; bookingReference: string; firstName: string | null }

/**
 * Enters the portal. Takes equally long for every mistake, so that a stranger learns nothing from the time. A fault, such
 * as a row locked by the office, looks like a wrong reference.
 */
export function enterPortalEvenly(db: Db, origin: Origin, input: EnterPortalInput): Promise<Entered | undefined> {
  return atLeast(answerMilliseconds, () => hideFault(() => enterPortal(db, origin, input)))
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
  const guesses = [guessesAtReference(reference), guessesWithEmail(email)]
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
  const token = await inTransaction(
    db,
    async (trx) => {
      await noteVisit(trx, actor.userId, now)
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
    },
    entryLimits,
  )
  const { bookingReference, firstName } = customer
  return { token, bookingReference, firstName }
}

/** Normalises an email. Text that is no email stays as it was typed and matches nobody. */
function readEmail(typed: string): string {
  const read = normaliseEmail(typed.slice(0, longest))
  return read.kind === 'valid' ? read.email : typed.slice(0, longest)
}
