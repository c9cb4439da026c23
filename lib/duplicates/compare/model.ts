import { type Finding, type FindingCode, placeOf } from './evidence.ts'

/** How often each level occurs among records of one person, and among strangers; by field, in the order of levelsOf. */
export type Model = { match: Table; chance: Table; areDatesDoubtful: boolean }
export type Table = Record<FindingCode, number[]>

/**
 * The starting assumptions, general and fitted to no file. Where a level's chance follows from the values (a name, a
 * date), the number here is only for when they do not say.
 */
export const assumed: Model = {
  areDatesDoubtful: false,
  match: {
    given: [0.8, 0.08, 0.04, 0.02, 0.01, 0.05],
    surname: [0.8, 0.1, 0.03, 0.02, 0.01, 0.04],
    swapped: [0.03, 0.01, 0.005, 0.002, 0.953],
    birth: [0.86, 0.02, 0.04, 0.02, 0.01, 0.01, 0.01, 0.03],
    phone: [0.7, 0.07, 0.01, 0.22],
    mobile: [0.7, 0.07, 0.01, 0.22],
    email: [0.5, 0.13, 0.1, 0.03, 0.04, 0.2],
    home: [0.93, 0.03, 0.04],
    street: [0.74, 0.1, 0.02, 0.03, 0.01, 0.1],
    place: [0.7, 0.1, 0.02, 0.03, 0.02, 0.13],
    house: [0.83, 0.05, 0.02, 0.1],
    postcode: [0.82, 0.08, 0.03, 0.07],
    city: [0.82, 0.07, 0.01, 0.02, 0.01, 0.07],
    county: [0.85, 0.05, 0.01, 0.01, 0.01, 0.07],
    company: [0.75, 0.05, 0.05, 0.03, 0.02, 0.1],
  },
  chance: {
    given: [0.01, 0.004, 0.01, 0.01, 0.06, 0.906],
    surname: [0.003, 0.002, 0.001, 0.006, 0.05, 0.938],
    swapped: [0.0001, 0.0001, 0.001, 0.001, 0.9978],
    birth: [0.00004, 0.0001, 0.0013, 0.004, 0.02, 0.013, 0.1, 0.86156],
    phone: [0.00002, 0.00005, 0.0002, 0.99973],
    mobile: [0.00002, 0.0001, 0.0004, 0.99948],
    email: [0.00002, 0.00005, 0.0003, 0.002, 0.02, 0.97763],
    home: [0.01, 0.09, 0.9],
    street: [0.003, 0.001, 0.001, 0.01, 0.05, 0.935],
    place: [0.01, 0.002, 0.001, 0.01, 0.05, 0.927],
    house: [0.02, 0.08, 0.02, 0.88],
    postcode: [0.001, 0.002, 0.01, 0.987],
    city: [0.05, 0.002, 0.002, 0.005, 0.05, 0.891],
    county: [0.15, 0.002, 0.002, 0.005, 0.05, 0.791],
    company: [0.005, 0.001, 0.002, 0.005, 0.05, 0.937],
  },
}

/** The likelihood of what was seen, by explanation. */
export type Odds = { match: number; chance: number; kin: number; office: number }

/**
 * How often two relatives, or two colleagues, agree because they share the thing itself, as one person's records do.
 * Otherwise they agree as strangers do.
 */
const together: Record<FindingCode, { kin: number; office: number }> = {
  given: { kin: 0.012, office: 0 },
  surname: { kin: 0.85, office: 0 },
  swapped: { kin: 0.01, office: 0 },
  birth: { kin: 0.06, office: 0 },
  phone: { kin: 0.65, office: 0.6 },
  mobile: { kin: 0.1, office: 0.02 },
  email: { kin: 0.03, office: 0.01 },
  home: { kin: 0.1, office: 0.1 },
  street: { kin: 0.9, office: 0.35 },
  place: { kin: 0.9, office: 0.35 },
  house: { kin: 0.9, office: 0.35 },
  postcode: { kin: 0.9, office: 0.35 },
  city: { kin: 0.92, office: 0.35 },
  county: { kin: 0.95, office: 0.4 },
  company: { kin: 0.06, office: 0.95 },
}

export function oddsOf({ code, level, share, isNamesake }: Finding, model: Model): Odds {
  const place = placeOf(code, level)
  const typed = model.match[code][place] ?? 0
  const general = model.chance[code][place] ?? 1
  const isNear = level === 'near' || level === 'similar'
  const seen = share === undefined ? general : isNear && code !== 'swapped' ? share + general * around : share
  const match = isNamesake ? typed / 4 : typed
  const chance = Math.min(1, isNamesake ? seen * 4 : seen)
  const { kin, office } = together[code]
  if (code === 'swapped' && level === 'part')
    return { match, chance, kin: mix(together.surname.kin, swapRate(model), chance), office: chance }
  return { match, chance, kin: mix(kin, match, chance), office: mix(office, match, chance) }
}

/** The part of near agreements among strangers that does not depend on how common either value is. */
const around = 0.2

function mix(part: number, together: number, apart: number): number {
  return part * together + (1 - part) * apart
}

/** How often the surname is written first. Relatives do that as often as one person. */
function swapRate(model: Model): number {
  const [same = 0, near = 0] = model.match.swapped
  return same + near
}
