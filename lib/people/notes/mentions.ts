import type { Actor } from '../../core/actor.ts'
import { roleMay } from '../../core/permissions.ts'
import type { Db, Trx } from '../../db/types.ts'
import { nameOf } from '../labels.ts'

export type Colleague = { id: string; name: string; firstName: string }

/** Colleagues that a note can mention: everyone who may open it, by name. */
export async function listColleagues(db: Db, actor: Actor): Promise<Colleague[]> {
  if (actor.kind === 'customer' || (actor.kind === 'staff' && !roleMay(actor.role, 'people.read'))) return []
  const people = await db
    .selectFrom('users')
    .select(['id', 'firstName', 'lastName', 'email'])
    .where('role', '=', 'admin')
    .where('status', '=', 'active')
    .where('mergedIntoId', 'is', null)
    .orderBy('sortName')
    .orderBy('id')
    .execute()
  return people.map((person) => ({ id: person.id, name: nameOf(person), firstName: person.firstName ?? '' }))
}

/** Adds a note to the inbox of each mentioned colleague who has not been notified yet. */
export async function mentionColleagues(
  trx: Trx,
  actor: Actor,
  { noteId, content }: { noteId: string; content: string },
  now: Date,
): Promise<void> {
  if (!content.includes('@')) return
  const named = namedIn(content, await listColleagues(trx, actor)).filter(({ id }) => id !== actor.userId)
  if (named.length === 0) return

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
export function namedIn(text: string, colleagues: Colleague[]): Colleague[] {
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
