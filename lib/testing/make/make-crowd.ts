import { numbersFrom } from './make-labelled.ts'

const first = `Colin Evie Oliver Liam Helen Alan Florence Janet Ella Priya Laura Ryan Callum Olivia Harry Charlie Daniel
  Noah Arthur Graham Ruby Adam Sarah Susan Keith Chloe Oscar Amelia Neil Marian`.split(/\s+/)
const last = `Harrison Jackson Bailey White Parker Khan Clark Walker Green Scott Evans Watson Wood Cox Williams Murphy
  Wilson King Smith Davis Ali Patel Cook Miller Price Hussain Allen Morgan Griffiths Mitchell`.split(/\s+/)
const streets = 'High Street,Church Lane,Station Road,Park Avenue,Kings Road,Mill Lane,Green Lane'.split(',')
const towns = [
  ['Leeds', 'LS'],
  ['Hull', 'HU'],
  ['York', 'YO'],
  ['Bradford', 'BD'],
] as const

/** People of common names who are all different, with an address, a mobile and a date of birth. Equal for equal seeds. */
export function makeCrowd(people: number, seed: number) {
  const random = numbersFrom(seed)
  const number = (most: number) => 1 + Math.floor(random() * most)
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  const two = (most: number) => `${number(most)}`.padStart(2, '0')
  return Array.from({ length: people }, (_, place) => {
    const [firstName, lastName] = [pick(first), pick(last)]
    const [city, area] = towns[place % towns.length] ?? ['Leeds', 'LS']
    return {
      firstName,
      lastName,
      born: `${1949 + number(55)}-${two(12)}-${two(28)}`,
      email: `${firstName}.${lastName}${place}@mail${number(9)}.example`.toLowerCase(),
      mobile: `+4474${100_000_000 + number(899_999_999)}`.slice(0, 13),
      addressLine1: `${number(190)} ${pick(streets)}`,
      city,
      postcode: `${area}${number(20)} ${number(9)}${pick(['AA', 'ND', 'JQ', 'BH', 'XE'])}`,
    }
  })
}
