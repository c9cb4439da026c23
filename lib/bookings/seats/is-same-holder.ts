import type { PersonName } from '../../people/contact/normalise-name.ts'
import { isNamedLike, isUnnamed } from './link-seat.ts'

type Holder = PersonName & { userId: string | null }

/** Whether a seat stays with whoever had it: by their record, else by their name. A free seat takes its first name. */
export function isSameHolder(was: Holder, is: Holder): boolean {
  if (was.userId && is.userId) return was.userId === is.userId
  return (was.userId === null && isUnnamed(was)) || isNamedLike(was, is)
}
