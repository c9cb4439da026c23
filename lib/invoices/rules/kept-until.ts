import type { PlainDate } from '../../core/plain-date.ts'

/** Years after the end of the tax year (Taxes Management Act 1970, Value Added Tax Act 1994). */
const years = 6

/** The last day on which a document of this day has to be kept: six years after its tax year, which ends on 5 April. */
export function keptUntil(issuedOn: PlainDate): PlainDate {
  const [year, day] = [Number(issuedOn.slice(0, 4)), issuedOn.slice(5)]
  const endsIn = day <= '04-05' ? year : year + 1
  return `${endsIn + years}-04-05`
}
