import type { Finding } from './evidence.ts'
import type { Compared } from './score-pair.ts'

/** Whether two people may be twins: another first name, but the same last name, birth date and home. */
export function mayBeTwins({ findings }: Compared): boolean {
  const levels = new Map(findings.map(({ code, level }) => [code, level]))
  const is = (code: Finding['code'], ...those: Finding['level'][]) => those.some((level) => levels.get(code) === level)
  const isHomeOther = is('home', 'near', 'different') || is('street', 'different') || is('postcode', 'different')
  return is('given', 'different', 'remote') && is('surname', 'same', 'near') && is('birth', 'same') && !isHomeOther
}
