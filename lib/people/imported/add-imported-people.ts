import { recordActivity } from '../../activity/record-activity.ts'
import type { Actor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { tidyFields } from '../record/tidy-fields.ts'
import { emptyFields, type PersonPatch } from '../record/writable-fields.ts'

export type ImportedPerson = PersonPatch & { email: string }

/** An added person, and the fields the file gave. */
export type AddedPerson = { id: string; said: PersonPatch; fieldOrigins: Record<string, unknown> }

/**
 * Adds the people of a run as customers without any consent. Skips a person whose email was taken in the meantime.
 * Callers pass each email once, and only emails not on record.
 */
export async function addImportedPeople(
  trx: Trx,
  actor: Actor,
  { runId, people }: { runId: string; people: ImportedPerson[] },
  now = new Date(),
): Promise<AddedPerson[]> {
  if (people.length === 0) return []
  const records = people.map((person) => toRecord(person, now))
  const added = await trx
    .insertInto('users')
    .values(
      records.map(({ wanted, fieldOrigins }) => ({
        ...wanted,
        fieldOrigins: JSON.stringify(fieldOrigins),
        importRunId: runId,
        createdAt: now,
        updatedAt: now,
      })),
    )
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning(['id', 'email', 'firstName', 'lastName'])
    .execute()
  if (added.length === 0) return []

  await trx
    .insertInto('userIdentities')
    .values(
      added.map(({ id, email, firstName, lastName }) => {
        return { userId: id, channel: 'email' as const, externalId: email ?? '', firstName, lastName, firstSeenAt: now }
      }),
    )
    .execute()
  const entry = {
    type: 'user.created' as const,
    description: 'Came in with a file of people',
    details: { run: runId },
    at: now,
  }
  await recordActivity(trx, actor, ...added.map(({ id }) => ({ ...entry, userId: id })))

  const ids = new Map(added.map(({ id, email }) => [email, id]))
  return records.flatMap(({ wanted, said, fieldOrigins }) => {
    const id = ids.get(wanted.email)
    return id ? [{ id, said, fieldOrigins }] : []
  })
}

function toRecord(person: ImportedPerson, now: Date) {
  const { wanted, given } = tidyFields(person, { ...emptyFields, status: 'active' })
  const customerType = person.customerType ?? (wanted.companyName ? 'corporate' : 'individual')
  const said = given.filter((field) => wanted[field] !== null)
  const origin = { at: now.toISOString(), source: 'import' }
  return {
    wanted: { ...wanted, customerType },
    said: Object.fromEntries(said.map((field) => [field, wanted[field]])),
    fieldOrigins: Object.fromEntries(said.map((field) => [field, origin])),
  }
}
