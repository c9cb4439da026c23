import type { Actor } from '../../core/actor.ts'
import { type Mention, Refusal } from '../../core/refusal.ts'
import type { Db } from '../../db/types.ts'
import { nameOf } from '../../people/labels.ts'
import { listPeople } from '../../people/list/list-people.ts'
import { visiblePeople } from '../../people/visible-people.ts'
import type { BookingForm } from './booking-form.ts'

const most = 10

/** Refuses the form until it says who books, naming the people who match what was typed. */
export async function refuseUnknownBooker(db: Db, actor: Actor, form: BookingForm): Promise<void> {
  if (form.use) throw await chosen(db, actor, form.use)
  if (form.who === 'new' || (form.step !== 'find' && form.picked !== '')) return

  const q = form.q.trim()
  if (q === '') throw Refusal.at('q', 'Say who is booking: find them, or add them as a new person.')
  const found = await listPeople(db, actor, { q, pageSize: most })
  if (found.rows.length === 0)
    throw Refusal.at('q', 'No one on record matches. Try other words, or add them as a new person.')
  throw Refusal.at('q', 'Choose who is booking, or add them as a new person.', found.rows.map(toMention))
}

async function chosen(db: Db, actor: Actor, userId: string): Promise<Refusal> {
  const person = await visiblePeople(db, actor)
    .select(['id', 'firstName', 'lastName', 'email', 'phone', 'mobile', 'companyName'])
    .where('id', '=', userId)
    .where('mergedIntoId', 'is', null)
    .executeTakeFirst()
  if (!person) return Refusal.at('q', 'This person is no longer on record.')
  return Refusal.at('q', `${nameOf(person)} is chosen. Nothing is booked yet.`, [toMention(person)])
}

type Found = Parameters<typeof nameOf>[0] & {
  id: string
  email: string | null
  phone: string | null
  mobile: string | null
  companyName: string | null
}

function toMention(person: Found): Mention {
  const { id, email, mobile, phone, companyName } = person
  return { id, label: nameOf(person), detail: [email ?? mobile ?? phone, companyName].filter(Boolean).join(' · ') }
}
