import type { PlainDate } from '../../core/plain-date.ts'

/** Tax Management Act 1970 and VAT Act 1994: so many years after the end of the tax year. */
const years = 6

/** The last day on which a document of this day has to be kept: six years after its tax year, which ends on 5 April. */
export function keptUntil(issuedOn: PlainDate): PlainDate {
  const [year, day] = [Number(issuedOn.slice(0, 4)), issuedOn.slice(5)]
  const endsIn = day <= '04-05' ? year : year + 1
  return `${endsIn + years}-04-05`
}
