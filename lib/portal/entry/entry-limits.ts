import { addressGroup } from '../../auth/attempts/client-address.ts'
import type { Allowance } from '../../auth/attempts/count-attempts.ts'
import { hashToken } from '../../auth/token.ts'
import { bookingPrefix } from '../../bookings/book-seats.ts'
import type { Origin } from '../../core/actor.ts'
import { foldReference, squeezeReference } from '../../core/reference.ts'

const minute = 60
const day = 24 * 60 * minute

export const everyone: Allowance = { key: 'portal:everyone', points: 1000, seconds: minute }

/** The tries from one network address. */
export function triesFrom({ ipAddress }: Origin): Allowance[] {
  const address = ipAddress ? addressGroup(ipAddress) : 'unknown'
  return [
    { key: `portal:address:minute:${address}`, points: 10, seconds: minute },
    { key: `portal:address:day:${address}`, points: 60, seconds: day },
  ]
}

/** The wrong guesses at a reference. Stored by hash, so that the counters are no list of bookings. */
export function guessesAtReference(reference: string): Allowance {
  const booking = hashToken(foldReference(bookingPrefix, reference) ?? squeezeReference(reference))
  return { key: `portal:reference:${booking}`, points: 5, seconds: 15 * minute }
}

/** The wrong guesses with an email. Stored by hash, so that the counters are no list of customers. */
export function guessesWithEmail(email: string): Allowance {
  return { key: `portal:email:${hashToken(email)}`, points: 10, seconds: day }
}
