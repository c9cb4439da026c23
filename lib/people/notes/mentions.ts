import type { Actor, StaffRole } from '../../core/actor.ts'
import { roleMay } from '../../core/permissions.ts'
import type { Db, Trx } from '../../db/types.ts'
import { nameOf } from '../labels.ts'
import { refuseUnreadable } from './refuse-unreadable.ts'

type Named = { id: string; name: string; firstName: string }

export type Colleague = Named & { role: StaffRole }

/** Colleagues that a note can mention, by name. An instructor can read only some notes: see `refuseUnreadable`. */
export async function listColleagues(db: Db, actor: Actor): Promise<Colleague[]> {
  if (actor.kind === 'customer' || (actor.kind === 'staff' && !roleMay(actor.role, 'people.read'))) return []
  const people = await db
    .selectFrom('users')
    .select(['id', 'firstName', 'lastName', 'email', 'role'])
    .where('role', 'in', ['admin', 'instructor'])
    .where('status', '=', 'active')
    .where('mergedIntoId', 'is', null)
    .$narrowType<{ role: StaffRole }>()
    .orderBy('sortName')
    .orderBy('id')
    .execute()
  return people.map((person) => ({
    id: person.id,
    name: nameOf(person),
    firstName: person.firstName ?? '',
    role: person.role,
  }))
}

/**
 * Adds a note to the inbox of each mentioned colleague who has not been notified yet. Refuses to mention an instructor
 * who could not read it.
 */
export async function mentionColleagues(
  trx: Trx,
  actor: Actor,
  { noteId, content }: { noteId: string; content: string },
  now: Date,
): Promise<void> {
  if (!content.includes('@')) return
  const named = namedIn(content, await listColleagues(trx, actor)).filter(({ id }) => id !== actor.userId)
  if (named.length === 0) return
  const instructors = named.filter(({ role }) => role === 'instructor')
  await refuseUnreadable(trx, { noteId, instructors }, now)

  await trx
    .insertInto('noteMentions')
    .values(named.map(({ id }) => ({ noteId, userId: id, mentionedBy: actor.userId, createdAt: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * The colleagues a text mentions: `@` and the full name, or the first name if only one colleague has it. Of two alike,
 * both.
 */
export function namedIn<One extends Named>(text: string, colleagues: One[]): One[] {
  return colleagues.filter(({ name, firstName }) => {
    const isOnly = colleagues.filter((other) => sameWords(other.firstName, firstName)).length === 1
    return names(text, name) || (isOnly && firstName !== '' && names(text, firstName))
  })
}

// No pattern is made of a name: it is looked for as it is, and must not go on as another word.
function names(text: string, name: string): boolean {
  const wanted = plain(`@${name}`)
  const within = plain(text)
  for (let at = within.indexOf(wanted); at !== -1; at = within.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}]/u.test(within.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(within.charAt(at + wanted.length)))
      return true
  return false
}

const plain = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').toLowerCase()
const sameWords = (one: string, other: string) => plain(one) === plain(other)
