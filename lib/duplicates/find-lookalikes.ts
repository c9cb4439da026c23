import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { normaliseEmail } from '../people/normalise-email.ts'
import { normalisePhone } from '../people/normalise-phone.ts'
import { visiblePeople } from '../people/visible-people.ts'
import type { Keyring } from '../privacy/vault.ts'
import { birthHashes } from './birth-hashes.ts'
import { findCandidates, keysOf } from './keys.ts'
import { describeReason } from './labels.ts'
import { measureFor } from './measure.ts'
import { readRates } from './rates.ts'
import { birthKeyOf, readPeople } from './read-people.ts'
import { findReasons } from './reasons.ts'
import { comparePair, scoreOf } from './score-pair.ts'
import { type Person, traitsOf } from './traits.ts'

/** What is known of somebody who is not on record yet, or perhaps is. */
export type LookalikeInput = { [Field in keyof Omit<Person, 'id' | 'role'>]?: Person[Field] | undefined }

/** `reasons` are sentences without values, strongest first; `score` is in bits, from 0 on one person is likelier than two. */
export type Lookalike = {
  id: string
  firstName: string | null
  lastName: string | null
  email: string | null
  phone: string | null
  mobile: string | null
  companyName: string | null
  city: string | null
  postcode: string | null
  score: number
  reasons: string[]
}

/** A new person is asked about sooner than two on record are suggested: whoever types can still look. */
const lowest = -4
const most = 5

/** Customers on record who may be the person described, likeliest first; only those whom the actor may reach. */
export async function findLookalikes(
  db: Db,
  actor: Actor,
  keyring: Keyring,
  input: LookalikeInput,
): Promise<Lookalike[]> {
  const person = toPerson(input)
  const sought = traitsOf(person)
  const found = await listFound(db, keyring, person)
  const reachable = await visiblePeople(db, actor).select('users.id').where('users.id', 'in', found).execute()
  const people = await readPeople(
    db,
    keyring,
    reachable.map(({ id }) => id),
  )

  const others = people.map((other) => ({ other, traits: traitsOf(other) }))
  const measure = await measureFor(db, keyring, [sought, ...others.map(({ traits }) => traits)])
  const rates = await readRates(db)
  return others
    .flatMap(({ other, traits }) => {
      const compared = comparePair(sought, traits, measure)
      const score = scoreOf(compared.bits, rates)
      return compared.isBarred || score < lowest ? [] : [toLookalike(other, score, findReasons(compared))]
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, most)
}

// Before every other id, so that it is the first of each pair.
const unborn = '00000000-0000-0000-0000-000000000000'

function toPerson(input: LookalikeInput): Person {
  const email = normaliseEmail(input.email)
  return {
    id: unborn,
    role: 'customer',
    firstName: input.firstName ?? null,
    lastName: input.lastName ?? null,
    email: email.kind === 'valid' ? email.email : null,
    phone: normalisePhone(input.phone)?.number ?? null,
    mobile: normalisePhone(input.mobile)?.number ?? null,
    addressLine1: input.addressLine1 ?? null,
    addressLine2: input.addressLine2 ?? null,
    city: input.city ?? null,
    county: input.county ?? null,
    postcode: input.postcode ?? null,
    companyName: input.companyName ?? null,
    dateOfBirth: input.dateOfBirth ?? null,
  }
}

async function listFound(db: Db, keyring: Keyring, person: Person): Promise<string[]> {
  const { whole, year, dayMonth } = birthHashes(traitsOf(person), birthKeyOf(keyring))
  const source = sql`(
    select ${person.id}::uuid as user_id, ${person.email}::text as email, ${person.firstName}::text as first_name,
      ${person.lastName}::text as last_name, ${person.phone}::text as phone, ${person.mobile}::text as mobile,
      ${person.addressLine1}::text as address_line_1, ${person.addressLine2}::text as address_line_2,
      ${person.city}::text as city, ${person.postcode}::text as postcode, ${person.companyName}::text as company_name,
      ${whole}::text as birth, ${year}::text as birth_year, ${dayMonth}::text as birth_day_month
  )`
  const found = await findCandidates(db, sql`(${keysOf(source)})`)
  return [unborn, ...found.map(({ userB }) => userB), ...(await listWaiting(db))]
}

/** Whoever was added a moment ago is not yet among those who can be found by a key. */
async function listWaiting(db: Db): Promise<string[]> {
  const waiting = await db.selectFrom('duplicateQueue').select('userId').orderBy('id', 'desc').limit(200).execute()
  return waiting.map(({ userId }) => userId)
}

type Reasons = ReturnType<typeof findReasons>

function toLookalike({ id, firstName, lastName, ...person }: Person, score: number, reasons: Reasons): Lookalike {
  const { email, phone, mobile, companyName, city, postcode } = person
  const sentences = reasons.filter(({ level }) => level !== 'different').map(describeReason)
  return { id, firstName, lastName, email, phone, mobile, companyName, city, postcode, score, reasons: sentences }
}
