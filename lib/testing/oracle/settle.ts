import { add, fromDecimal, toDecimal } from '../../core/money.ts'
import { type Told, tell } from './read.ts'

/** The expected content of an empty database after these lines. */
export function expectWorld(lines: string[]) {
  const told = lines.map(tell)
  const state = new Map<Told, { state: string; reasons: string[] }>()
  for (const r of told)
    if (r.reasons.length > 0) state.set(r, { state: 'needs_review', reasons: [...r.reasons].sort() })

  const winners: Told[] = []
  for (const [, group] of Map.groupBy(
    told.filter((r) => r.reasons.length === 0),
    (r) => r.key,
  )) {
    if (new Set(group.map((r) => r.email)).size > 1) {
      for (const r of group) state.set(r, { state: 'needs_review', reasons: ['reference_conflict'] })
      continue
    }
    const [best, ...rest] = group.toSorted(newestFirst)
    if (best) winners.push(best)
    if (best) state.set(best, { state: 'imported', reasons: [] })
    for (const r of rest) state.set(r, { state: 'superseded', reasons: [] })
  }
  const people = expectPeople(winners)
  return {
    states: told.map((r) => `${r.hash} ${state.get(r)?.state} ${state.get(r)?.reasons.join()}`).sort(),
    users: [...people.values()].sort((a, b) => (a.email < b.email ? -1 : 1)),
    seats: winners.flatMap((r) => expectSeats(r, people)).sort(),
    bookings: winners
      .map(
        (r) =>
          `${r.reference} ${r.email} ${r.status} ${r.seats} ${r.total} ${r.discount} ${r.final} ${iso(r.createdAt)}`,
      )
      .sort(),
    payments: winners
      .flatMap((r) =>
        r.paid ? [`${r.reference} ${r.final} ${r.paid.refunded ? 'refunded' : 'succeeded'} ${iso(r.paid.at)}`] : [],
      )
      .sort(),
  }
}

function newestFirst(a: Told, b: Told): number {
  return b.at - a.at || (a.hash < b.hash ? 1 : a.hash > b.hash ? -1 : 0)
}

function expectPeople(winners: Told[]) {
  const people = new Map<string, ReturnType<typeof person>>()
  for (const [email, records] of Map.groupBy(winners, (r) => r.email)) people.set(email, person(email, records))

  const seats = winners.flatMap((r) =>
    r.people.filter((p) => p.email !== null && p.email !== r.email).map((p, place) => ({ r, p, place })),
  )
  for (const [email, own] of Map.groupBy(seats, ({ p }) => p.email ?? '')) {
    if (people.has(email)) continue
    const named = own
      .toSorted((a, b) => newestFirst(a.r, b.r) || a.place - b.place)
      .find(({ p }) => p.first !== null || p.last !== null)
    const created = iso(Math.min(...own.map(({ r }) => r.createdAt)))
    people.set(email, {
      email,
      first: named?.p.first ?? null,
      last: named?.p.last ?? null,
      phone: null,
      company: null,
      type: 'individual',
      address: null,
      city: null,
      postcode: null,
      created,
      bookings: 0,
      spent: '0.00',
      from: null,
      to: null,
    })
  }
  return people
}

function person(email: string, records: Told[]) {
  const sorted = records.toSorted(newestFirst)
  const first = <T>(read: (r: Told) => T | null | undefined) =>
    sorted.map(read).find((v) => v !== null && v !== undefined) ?? null
  const live = records.filter((r) => r.status !== 'cancelled').map((r) => r.createdAt)
  const kept = records.filter((r) => r.paid && !r.paid.refunded).map((r) => fromDecimal(r.final))
  const named = sorted.find((r) => r.first !== null || r.last !== null)
  const twin = named?.whole
    ? sorted.find((r) => r.whole === null && r.first && r.last && `${r.first} ${r.last}` === named.whole)
    : undefined
  return {
    email,
    first: (twin ?? named)?.first ?? null,
    last: (twin ?? named)?.last ?? null,
    phone: first((r) => r.phone),
    company: first((r) => r.company),
    type: records.some((r) => r.corporate) ? 'corporate' : 'individual',
    address: first((r) => r.invoice.addressLine1),
    city: first((r) => r.invoice.city),
    postcode: first((r) => r.invoice.postcode),
    created: iso(Math.min(...records.map((r) => r.createdAt))),
    bookings: live.length,
    spent: toDecimal(add(...kept)),
    from: live.length > 0 ? iso(Math.min(...live)) : null,
    to: live.length > 0 ? iso(Math.max(...live)) : null,
  }
}

function expectSeats(r: Told, people: ReturnType<typeof expectPeople>): string[] {
  const booker = people.get(r.email)
  const fold = (first: string | null | undefined, last: string | null | undefined) =>
    [first, last].filter(Boolean).join(' ').toLowerCase()
  return Array.from({ length: r.seats }, (_, place) => {
    const p = r.people[place] ?? { first: null, last: null, email: null }
    const mine = fold(p.first, p.last)
    const bookerNames = [fold(booker?.first, booker?.last), fold(r.first, r.last)]
    const elder = r.people.find((other) => other.email === p.email)
    let linked = p.email
    if (p.email === r.email)
      linked = bookerNames[0] === '' || (mine !== '' && bookerNames.includes(mine)) ? p.email : null
    else if (p.email !== null && mine !== fold(elder?.first, elder?.last)) linked = null
    return `${r.reference} ${place + 1} ${p.first} ${p.last} ${p.email} → ${linked}`
  })
}

const iso = (ms: number) => new Date(ms).toISOString()
