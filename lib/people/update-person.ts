import { sql } from 'kysely'
import { type Changes, recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { claimAddress } from './claim-address.ts'
import { editableFields, type PersonDetails } from './details-fields.ts'
import type { UpdatePersonInput } from './details-input.ts'
import { fieldLabels } from './labels.ts'
import { normaliseEmail } from './normalise-email.ts'
import { normalisePhone } from './normalise-phone.ts'
import { visiblePeople } from './visible-people.ts'

/** Changes someone's contact and company details, unless they changed meanwhile. */
export async function updatePerson(trx: Trx, actor: Actor, input: UpdatePersonInput, now = new Date()): Promise<void> {
  const person = await visiblePeople(trx, actor)
    .select(editableFields.map((field) => `users.${field}` as const))
    .select(['users.version', 'users.role'])
    .where('users.id', '=', input.userId)
    .where('users.mergedIntoId', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!person) throw new Refusal('This person is no longer on record.')
  if (person.version !== input.version) throw new Refusal(staleWords)

  const wanted = await normalised(trx, input, person)
  const changed = editableFields.filter((field) => person[field] !== wanted[field])
  if (changed.length === 0) return

  // Before the change, so that of two who want one address at once the second waits and is told. The old one stays theirs.
  const isOwn =
    !wanted.email || !changed.includes('email') || (await claimAddress(trx, input.userId, wanted.email, now))
  if (!isOwn) throw fault('email', takenWords)

  await trx
    .updateTable('users')
    .set({
      ...wanted,
      version: person.version + 1,
      updatedAt: now,
      fieldOrigins: sql`field_origins || ${JSON.stringify(originsOf(changed, now))}::jsonb`,
    })
    .where('id', '=', input.userId)
    .execute()
  await recordActivity(trx, actor, {
    type: 'user.updated',
    userId: input.userId,
    description: `${changed.map((field) => fieldLabels[field]).join(', ')} changed`,
    changes: changesOf(changed, person, wanted),
    at: now,
  })
}

const takenWords = 'Someone else on record has this email address.'
const staleWords =
  'Someone else changed these details while you were writing. Load the page again to see theirs, then make your change.'

type Field = (typeof editableFields)[number]

async function normalised(
  trx: Trx,
  { userId, version, ...details }: UpdatePersonInput,
  person: PersonDetails & { role: string },
): Promise<PersonDetails> {
  const email = readEmail(details.email, person)
  if (email !== person.email && email !== null) await refuseTaken(trx, userId, email)
  return { ...details, email, phone: readPhone(details.phone), mobile: readPhone(details.mobile) }
}

function readEmail(typed: string | null, person: PersonDetails & { role: string }): string | null {
  const read = normaliseEmail(typed)
  const email = read.kind === 'valid' ? read.email : null
  if (read.kind === 'invalid') throw fault('email', 'Write one plain email address, such as name@example.com.')
  if (!email && person.email) throw fault('email', 'An email address cannot be taken away, only changed.')
  if (email !== person.email && person.role !== 'customer')
    throw fault('email', 'Staff sign in with this address, so it stays.')
  return email
}

async function refuseTaken(trx: Trx, userId: string, email: string): Promise<void> {
  const others = await trx
    .selectFrom('users')
    .select('id')
    .where('email', '=', email)
    .where('id', '!=', userId)
    .union((row) =>
      row
        .selectFrom('userIdentities')
        .select('userId as id')
        .where('channel', '=', 'email')
        .where('externalId', '=', email)
        .where('userId', '!=', userId),
    )
    .execute()
  if (others.length > 0) throw fault('email', takenWords)
}

function readPhone(typed: string | null): string | null {
  return normalisePhone(typed)?.number ?? null
}

function fault(field: Field, sentence: string): Refusal {
  return new Refusal(sentence, { [field]: sentence })
}

function originsOf(changed: Field[], now: Date): Record<string, unknown> {
  return Object.fromEntries(changed.map((field) => [field, { at: now.toISOString(), source: 'admin' }]))
}

function changesOf(changed: Field[], before: PersonDetails, after: PersonDetails): Changes {
  return Object.fromEntries(changed.map((field) => [field, { before: before[field], after: after[field] }]))
}
