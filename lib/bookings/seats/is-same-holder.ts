import type { PersonName } from '../../people/contact/normalise-name.ts'
import { isNamedLike, isUnnamed } from './link-seat.ts'

type Holder = PersonName & { userId: string | null }

/** Whether a seat keeps its holder, by record or else by name. Naming an empty seat counts as keeping it. */
export function isSameHolder(was: Holder, is: Holder): boolean {
  if (was.userId && is.userId) return was.userId === is.userId
  return (was.userId === null && isUnnamed(was)) || isNamedLike(was, is)
}
