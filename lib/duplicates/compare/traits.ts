import { isRoleMailbox, readName } from './read-name.ts'

/** A person as the record or a file has them. The date of birth is in the clear here and must not leave memory. */
export type Person = {
  id: string
  role: string
  email: string | null
  firstName: string | null
  lastName: string | null
  phone: string | null
  mobile: string | null
  addressLine1: string | null
  addressLine2: string | null
  city: string | null
  county: string | null
  postcode: string | null
  companyName: string | null
  dateOfBirth: string | null
}

/** The compared values: folded to plain lower-case letters and digits without spaces; empty if unknown. */
export type Traits = {
  id: string
  isStaff: boolean
  given: string
  givenWords: string[]
  surname: string
  surnameWords: string[]
  /** The place among namesakes: 1 for Snr or I, 2 for Jnr or II; undefined if the name does not say. */
  rank: number | undefined
  /** The name found in the email address where the real one is missing; empty if there is none. */
  hinted: { given: string; surname: string }
  /** YYYYMMDD */
  birth: string
  phones: string[]
  local: string
  domain: string
  houseNumber: string
  street: string
  place: string
  city: string
  county: string
  postcode: string
  company: string
}

export function traitsOf(person: Person): Traits {
  const { local, domain } = readEmail(person.email)
  const name = readName(words(person.firstName), words(person.lastName))
  const [given, surname] = [name.given.join(''), name.surname.join('')]
  const line = words(person.addressLine1)
  const isHouse = /^\d+[a-z]?$/
  return {
    id: person.id,
    isStaff: person.role !== 'customer',
    given,
    givenWords: name.given,
    surname,
    surnameWords: name.surname,
    rank: name.rank,
    hinted: hintedBy(local, given, surname),
    birth: readBirth(person.dateOfBirth),
    phones: [...new Set([person.phone, person.mobile].flatMap(phoneTail).filter((tail) => tail.length >= 6))],
    local: local.replace(/\+.*$/, '').replace(/[^\p{L}\p{N}]/gu, ''),
    domain,
    houseNumber: line.find((word) => isHouse.test(word)) ?? '',
    street: line
      .filter((word) => !isHouse.test(word))
      .map(spellOut)
      .join(''),
    place: words(person.addressLine2).map(spellOut).join(''),
    city: words(person.city).join(''),
    county: words(person.county).join(''),
    postcode: words(person.postcode).join(''),
    company: words(person.companyName)
      .filter((word) => !legalForms.has(word))
      .join(''),
  }
}

/** The mailbox of a desk or role is nobody's, so it is no evidence. */
function readEmail(email: string | null): { local: string; domain: string } {
  const [local = '', domain = ''] = email?.toLowerCase().split('@') ?? []
  return isRoleMailbox(local.replace(/[^\p{L}]/gu, '')) ? { local: '', domain: '' } : { local, domain }
}

/** belle.roberts1 is Belle of the Roberts family; jsmith is a Smith whose first name begins with J. */
function hintedBy(local: string, given: string, surname: string): { given: string; surname: string } {
  const parts = words(local.replace(/\+.*$/, '').replace(/[\d_]/g, ' '))
  const letters = parts.join('')
  const without = (name: string) => (name !== '' && letters.includes(name) ? letters.replace(name, '') : '')
  const [first = '', last = ''] = parts.length === 2 ? parts : []
  if (given === '' && surname === '') return { given: first, surname: last }
  return { given: given === '' ? without(surname) : '', surname: surname === '' ? without(given) : '' }
}

const legalForms = new Set(['ltd', 'limited', 'plc', 'llp', 'inc', 'co', 'company', 'the', 'and', 'cic', 'uk', 'group'])

const longForms = new Map([
  ['st', 'street'],
  ['str', 'street'],
  ['rd', 'road'],
  ['ave', 'avenue'],
  ['av', 'avenue'],
  ['ln', 'lane'],
  ['dr', 'drive'],
  ['cres', 'crescent'],
  ['cr', 'crescent'],
  ['cl', 'close'],
  ['ct', 'court'],
  ['crt', 'court'],
  ['pl', 'place'],
  ['sq', 'square'],
  ['gdns', 'gardens'],
  ['tce', 'terrace'],
  ['terr', 'terrace'],
  ['hwy', 'highway'],
  ['pde', 'parade'],
  ['apt', 'flat'],
  ['apartment', 'flat'],
  ['unit', 'flat'],
])

function spellOut(word: string): string {
  return longForms.get(word) ?? word
}

function words(text: string | null): string[] {
  if (!text) return []
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/['’`\p{M}]/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** The digits that tell numbers apart, without any country code. */
function phoneTail(phone: string | null): string[] {
  if (phone === null) return []
  return [phone.replace(/\D/g, '').replace(/^0+/, '').slice(-10)]
}

function readBirth(text: string | null): string {
  const digits = text?.replace(/\D/g, '')
  return digits?.length === 8 ? digits : ''
}
