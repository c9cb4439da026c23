export const given =
  'ann ben clara dmitri ella farid grace hugo ines jonas kate liam mona nadia olga piotr quinn rosa sean tara'
export const family =
  'brown okafor petrov hughes singh walsh nowak price reid shaw turner underhill vance webb yates zeller'
export const streets =
  'mill lane, high street, station road, church close, victoria avenue, moorside, park crescent, elm grove'
export const towns = ['leeds', 'york', 'hull', 'derby', 'stoke']

/** A CSV of people, each with a second record with an error or two; equal for equal seeds. */
export function makeLabelled(people: number, seed: number): string {
  const random = numbersFrom(seed)
  const pick = (from: string[]) => from[Math.floor(random() * from.length)] ?? ''
  const rows: string[] = []
  for (let index = 0; index < people; index++) {
    const person = [
      pick(given.split(' ')),
      `${pick(family.split(' '))}${pick(['', 's', 'man', 'ton'])}`,
      `${1 + Math.floor(random() * 90)} ${pick(streets.split(', '))}`,
      pick(towns),
      `ls${1 + Math.floor(random() * 9)} ${1 + Math.floor(random() * 9)}ab`,
      `${1940 + Math.floor(random() * 65)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`,
    ]
    rows.push([`rec-${index}-org`, ...person].join())
    rows.push([`rec-${index}-dup-0`, ...spoil(person, random)].join())
  }
  return ['rec_id,given_name,surname,address_1,suburb,postcode,date_of_birth', ...rows].join('\n')
}

function spoil(person: string[], random: () => number): string[] {
  const place = Math.floor(random() * person.length)
  if (random() < 0.15) return [person[1] ?? '', person[0] ?? '', ...person.slice(2)]
  return person.map((value, index) => {
    if (index !== place) return value
    if (random() < 0.3) return ''
    const at = Math.floor(random() * (value.length - 1))
    return index === 5 ? value : `${value.slice(0, at)}${value[at + 1]}${value[at]}${value.slice(at + 2)}`
  })
}

/** The Park–Miller generator: small, and equal everywhere. */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
