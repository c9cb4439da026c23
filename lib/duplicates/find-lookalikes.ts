import { sql } from 'kysely'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import { normaliseEmail } from '../people/contact/normalise-email.ts'
import { normalisePhone } from '../people/contact/normalise-phone.ts'
import { visiblePeople } from '../people/visible-people.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import { measureFor } from './compare/measure.ts'
import { comparePair, isBarred, judge } from './compare/score-pair.ts'
import { searchable } from './compare/searchable.ts'
import { type Person, traitsOf } from './compare/traits.ts'
import { findReasons } from './inbox/reasons.ts'
import { findCandidates, keysOf } from './keys.ts'
import { describeReason } from './labels.ts'
import { readLearned } from './learn/read-learned.ts'
import { birthKeyOf, readPeople } from './read-people.ts'

/** The known details of a person who may or may not be on record. */
export type LookalikeInput = { [Field in keyof Omit<Person, 'id' | 'role'>]?: Person[Field] | undefined }

/**
 * `reasons` are sentences without values, strongest first. `score` is in bits: from 0 on, one person is likelier than
 * two.
 */
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

/** A lower threshold than for suggested pairs, since the colleague at the form can still check. */
const lowest = -4
const most = 5

/** Customers within the actor's reach who may be the person described, likeliest first. */
export async function findLookalikes(
  db: Db,
  actor: Actor,
  keyring: Keyring,
  input: LookalikeInput,
): Promise<Lookalike[]> {
  const [found = []] = await findLookalikesOf(db, actor, keyring, [input])
  return found
}

/** Finds lookalikes for a handful of descriptions at once, in their order. */
export async function findLookalikesOf(
  db: Db,
  actor: Actor,
  keyring: Keyring,
  inputs: LookalikeInput[],
): Promise<Lookalike[][]> {
  if (inputs.length === 0) return []
  const persons = inputs.map(toPerson)
  const found = await listFound(db, keyring, persons)
  const ids = [...new Set([...found.values()].flat())]
  const reachable = await visiblePeople(db, actor)
    .select('users.id')
    .where('users.id', 'in', [...ids, unbornId(0)])
    .execute()
  const reached = reachable.map(({ id }) => id)
  const others = (await readPeople(db, keyring, reached)).map((other) => ({ other, traits: traitsOf(other) }))
  const byId = new Map(others.map((each) => [each.other.id, each]))

  const sought = persons.map((person) => traitsOf(person))
  const measure = await measureFor(db, keyring, [...sought, ...others.map(({ traits }) => traits)])
  const learned = await readLearned(db)
  return sought.map((traits) =>
    (found.get(traits.id) ?? [])
      .flatMap((id) => byId.get(id) ?? [])
      .flatMap(({ other, traits: theirs }) => {
        const compared = comparePair(traits, theirs, measure)
        const score = judge(compared, learned)
        const isShown = !isBarred(compared, learned.model) && score >= lowest
        return isShown ? [toLookalike(other, score, findReasons(compared, learned))] : []
      })
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, most),
  )
}

// Before every other id, so that it is the first of each pair.
function unbornId(place: number): string {
  return `00000000-0000-0000-0000-${place.toString(16).padStart(12, '0')}`
}

function toPerson(input: LookalikeInput, place: number): Person {
  const email = normaliseEmail(input.email)
  return {
    id: unbornId(place),
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

/** Id of a described person → the people to compare them with. */
async function listFound(db: Db, keyring: Keyring, persons: Person[]): Promise<Map<string, string[]>> {
  const birthKey = birthKeyOf(keyring)
  const rows = persons.map((person) => {
    const { phone, mobile, city, postcode } = person
    const lines = { address_line_1: person.addressLine1, address_line_2: person.addressLine2 }
    const { userId, birth, birthYear, birthDayMonth, ...names } = searchable(traitsOf(person), birthKey)
    const hashes = { birth, birth_year: birthYear, birth_day_month: birthDayMonth }
    return {
      user_id: userId,
      ...names,
      phone,
      mobile,
      city,
      postcode,
      company_name: person.companyName,
      ...lines,
      ...hashes,
    }
  })
  const source = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as described (
    user_id uuid, email text, given text, surname text, phone text, mobile text, address_line_1 text,
    address_line_2 text, city text, postcode text, company_name text, birth text, birth_year text, birth_day_month text
  )`
  const pairs = await findCandidates(db, sql`(${keysOf(sql`(select * from ${source})`)})`)
  const waiting = await listWaiting(db)
  const found = Map.groupBy(pairs, ({ userA }) => userA)
  return new Map(
    persons.map(({ id }) => [id, [...new Set([...(found.get(id) ?? []).map(({ userB }) => userB), ...waiting])]]),
  )
}

const mostWaiting = 200

/** People added a moment ago have no keys yet. Most are queued twice, the second time with a date of birth. */
async function listWaiting(db: Db): Promise<string[]> {
  const waiting = await db
    .selectFrom('duplicateQueue')
    .select('userId')
    .where('isChanged', '=', true)
    .orderBy('id', 'desc')
    .limit(2 * mostWaiting)
    .execute()
  return [...new Set(waiting.map(({ userId }) => userId))].slice(0, mostWaiting)
}

type Reasons = ReturnType<typeof findReasons>

function toLookalike({ id, firstName, lastName, ...person }: Person, score: number, reasons: Reasons): Lookalike {
  const { email, phone, mobile, companyName, city, postcode } = person
  const sentences = reasons.filter(({ level }) => level !== 'different').map(describeReason)
  return { id, firstName, lastName, email, phone, mobile, companyName, city, postcode, score, reasons: sentences }
}
