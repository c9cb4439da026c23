import { family, given, numbersFrom, streets, towns } from './make-labelled.ts'

type Row = { first: string; last: string; born: string; mobile: string; email: string; street: string; town: string }

type Random = { random: () => number; pick: (from: string[]) => string; digits: (count: number) => string }

/**
 * A CSV of households, each with a couple, and with twins or a son named after his father. Every second person has two
 * or three records with swapped or misspelt names, wrong birth months, other numbers and addresses, and gaps.
 */
export function makeHouseholds(homes: number, seed: number): string {
  const tools = randomFrom(seed)
  const people = Array.from({ length: homes }, () => makeHome(tools)).flat()
  const rows = people.flatMap((person, cluster) =>
    recordsOf(person, tools).map((row) => [`${cluster}`, ...Object.values(row)].join(';')),
  )
  return ['cluster;First Name;Surname;DOB;Mobile;Email Address;Address;Town', ...rows].join('\r\n')
}

function randomFrom(seed: number): Random {
  const random = numbersFrom(seed)
  const pick = (from: string[]) => from[Math.floor(random() * from.length)] ?? ''
  return { random, pick, digits: (count) => `${Math.floor(random() * 10 ** count)}`.padStart(count, '0') }
}

function makeHome(tools: Random): Row[] {
  const { random, pick, digits } = tools
  const street = `${1 + Math.floor(random() * 90)} ${pick(streets.split(', '))}`
  const last = pick(family.split(' ')) + pick(['', 's', 'man', 'ton', 'field', 'er', 'wood', 'by', 'sey', 'ell'])
  const someone = (first: string, year: number): Row => {
    const born = `${day(random, 28)}/${day(random, 12)}/${year}`
    const email = `${first}.${last}${digits(2)}@${pick(['home.example', 'post.example', 'mail.example'])}`
    return { first, last, born, mobile: `07${digits(9)}`, email, street, town: pick(towns) }
  }
  // Each member of a household has their own name, or the father's.
  const names = given.split(' ').filter(() => random() < 0.9)
  const start = Math.floor(random() * (names.length - 4))
  const [his = '', hers = '', child = '', twinned = ''] = names.slice(start)
  const father = someone(his, 1950 + Math.floor(random() * 30))
  const children = [someone(random() < 0.5 ? his : child, 1985 + Math.floor(random() * 20))]
  const twin = children.map(({ born }) => ({
    ...someone(twinned, 2000),
    born,
    email: random() < 0.3 ? father.email : '',
  }))
  const home = [father, someone(hers, 1955 + Math.floor(random() * 30)), ...children, ...twin]
  return home.map((person) => ({ ...person, town: father.town }))
}

function day(random: () => number, most: number): string {
  return `${1 + Math.floor(random() * most)}`.padStart(2, '0')
}

function recordsOf(person: Row, tools: Random): Row[] {
  const more = Math.max(0, Math.floor(tools.random() * 4) - 1)
  return [person, ...Array.from({ length: more }, () => leaveGaps(slip(slip(person, tools), tools), tools))]
}

function slip(person: Row, { random, pick, digits }: Random): Row {
  const { first, last, born, street } = person
  const at = Math.floor(random() * (last.length - 1))
  const slips: Partial<Row>[] = [
    { first: last, last: first },
    { last: `${last.slice(0, at)}${last[at + 1]}${last[at]}${last.slice(at + 2)}` },
    { born: `${born.slice(0, 3)}${day(random, 12)}${born.slice(5)}` },
    { mobile: `07${digits(9)}` },
    { email: `${first.charAt(0)}${last}@office.example` },
    { street: `${street} flat`, town: pick(towns) },
  ]
  return { ...person, ...slips[Math.floor(random() * slips.length)] }
}

function leaveGaps(person: Row, { random }: Random): Row {
  const keep = (value: string) => (random() < 0.3 ? '' : value)
  const { first, last, born, mobile, email, street, town } = person
  return { first, last, born: keep(born), mobile: keep(mobile), email: keep(email), street: keep(street), town }
}
