import type { KeyObject } from 'node:crypto'
import type { BirthHashes } from '../keys.ts'
import { hashBirth } from './rarity.ts'
import type { Traits } from './traits.ts'

/** Day and month, the smaller first, so that swapping them makes no difference. */
export function birthHashes({ id, birth }: Traits, birthKey: KeyObject): BirthHashes {
  const [year, first, second] = [birth.slice(0, 4), birth.slice(4, 6), birth.slice(6)]
  const dayMonth = [first, second].sort().join('')
  const hash = (part: string) => (birth === '' ? null : hashBirth(part, birthKey))
  return { userId: id, whole: hash(year + dayMonth), year: hash(year), dayMonth: hash(`-${dayMonth}`) }
}
