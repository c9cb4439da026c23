import type { KeyObject } from 'node:crypto'
import type { Searchable } from '../keys.ts'
import { hashBirth } from './rarity.ts'
import type { Traits } from './traits.ts'

/** Puts the smaller of day and month of birth first, so that swapping them makes no difference. */
export function searchable({ id, given, surname, local, domain, birth }: Traits, birthKey: KeyObject): Searchable {
  const [year, first, second] = [birth.slice(0, 4), birth.slice(4, 6), birth.slice(6)]
  const dayMonth = [first, second].sort().join('')
  const hash = (part: string) => (birth === '' ? null : hashBirth(part, birthKey))
  return {
    userId: id,
    given: given || null,
    surname: surname || null,
    email: local === '' ? null : `${local}@${domain}`,
    birth: hash(year + dayMonth),
    birthYear: hash(year),
    birthDayMonth: hash(`-${dayMonth}`),
  }
}
