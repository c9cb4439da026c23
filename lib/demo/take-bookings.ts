import { type Booked, bookSeats, type Seat } from '../bookings/book-seats.ts'
import { settleBooking } from '../bookings/settle-booking.ts'
import { type Actor, systemActor } from '../core/actor.ts'
import { londonMoment } from '../core/london-time.ts'
import { addDays } from '../core/plain-date.ts'
import type { Trx } from '../db/types.ts'
import type { DemoSession, Guest } from './calendar.ts'
import { type DemoCustomer, DemoPeople } from './demo-people.ts'
import { type Party, parties } from './parties.ts'

export type PlannedSession = DemoSession & { id: string }

type Visit = { session: PlannedSession; guest: Guest; at: Date }

/** Books every guest on their session some weeks before it, oldest first, and records what they pay. */
export async function takeBookings(
  trx: Trx,
  actor: Actor,
  { sessions, imported, now }: { sessions: PlannedSession[]; imported: DemoCustomer[]; now: Date },
): Promise<Booked[]> {
  const visits = sessions
    .flatMap((session, row) => session.guests.map((guest, seat) => plan(session, guest, row * 7 + seat * 3, now)))
    .sort((one, other) => one.at.getTime() - other.at.getTime())
  const people = new DemoPeople(trx, actor)

  const taken: Booked[] = []
  for (const visit of visits) {
    const { seats, party } = await gather(people, imported, visit)
    const [booker] = seats
    if (!booker?.userId) continue
    const source = sourceOf(party)
    const hand = source === 'website' ? systemActor('website') : actor
    const booked = await bookSeats(
      trx,
      hand,
      {
        bookerId: booker.userId,
        sessionId: visit.session.id,
        type: party?.company ? 'corporate' : 'individual',
        source,
        status: 'confirmed',
        termsAccepted: source === 'website',
        seats: [booker, ...seats.slice(1)],
      },
      visit.at,
    )
    await pay(trx, hand, booked, party?.pays ?? 'card', visit.at, now)
    taken.push(booked)
  }
  return taken
}

function plan(session: PlannedSession, guest: Guest, spread: number, now: Date): Visit {
  const before = londonMoment(
    addDays(session.firstDay, -(4 + (spread % 31))),
    `${10 + (spread % 7)}:${15 + (spread % 40)}`,
  )
  const latest = now.getTime() - (2 + (spread % 60)) * 3_600_000
  return { session, guest, at: new Date(Math.min(before.getTime(), latest)) }
}

async function gather(
  people: DemoPeople,
  imported: DemoCustomer[],
  { guest, at }: Visit,
): Promise<{ seats: Seat[]; party?: Party }> {
  const party = findParty(guest)
  if (!party) {
    const known = imported[Number(guest.replace('imported ', ''))]
    return { seats: known ? [known] : [] }
  }
  const seats: Seat[] = []
  for (const person of party.people) seats.push(await people.findOrAdd(person, party.company, at))
  for (let empty = 0; empty < (party.unnamed ?? 0); empty++) seats.push({})
  return { seats, party }
}

function sourceOf(party: Party | undefined): 'walk_in' | 'phone' | 'website' {
  if (party?.pays === 'cash') return 'walk_in'
  return party?.company ? 'phone' : 'website'
}

function findParty(guest: Guest): Party | undefined {
  const known: Partial<Record<Guest, Party>> = parties
  return known[guest]
}

/** Records a payment: by card at once, an invoice after two weeks. What is not due yet is still owed. */
async function pay(trx: Trx, actor: Actor, booked: Booked, method: Party['pays'], at: Date, now: Date): Promise<void> {
  const days = method === 'invoice' ? 14 : method === 'bank_transfer' ? 3 : 0
  const due = new Date(at.getTime() + days * 86_400_000 + 600_000)
  if (due > now) return
  const how = method === 'invoice' ? 'bank_transfer' : method
  const payment = { bookingId: booked.bookingId, amount: booked.finalAmount, method: how, status: 'succeeded' } as const
  await settleBooking(trx, actor, payment, due)
}
