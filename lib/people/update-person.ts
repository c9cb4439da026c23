import { sql } from 'kysely'
import { type Changes, recordActivity } from '../activity/record-activity.ts'
import { endSessions } from '../auth/staff-sessions/end-sessions.ts'
import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import { Taken } from '../core/taken.ts'
import type { Trx } from '../db/types.ts'
import { claimAddress } from './contact/claim-address.ts'
import { fieldLabels } from './labels.ts'
import { originsOf } from './record/field-origins.ts'
import { ownFields } from './record/own-fields.ts'
import { type Originals, refuseStale } from './record/refuse-stale.ts'
import { refuseTaken } from './record/refuse-taken.ts'
import { tidyFields } from './record/tidy-fields.ts'
import {
  emptyFields,
  type PersonFields,
  type PersonPatch,
  type WritableField,
  writableFields,
} from './record/writable-fields.ts'
import { visiblePeople } from './visible-people.ts'

export type UpdatePersonInput = {
  userId: string
  /** The version that was read. If left out, any version is changed. */
  version?: number | undefined
  fields: PersonPatch
  /** The values the fields had when read. Untouched ones are not written, and only real conflicts count. */
  originals?: Originals | undefined
  /** Whether fields left out become empty. */
  isWhole?: boolean
  /** Whether the customer proved with a code that they read the address on file. Needed to change it. */
  isEmailProven?: boolean
}

/** Changes a person's details. Throws a Conflict if someone else changed the same fields meanwhile. */
export async function updatePerson(trx: Trx, actor: Actor, input: UpdatePersonInput, now = new Date()): Promise<void> {
  const person = await findForUpdate(trx, actor, input.userId)
  if (!person) throw new Refusal('This person is no longer on record.')

  refuseForeign(actor, input)
  const { wanted, given } = tidyFields(touchedFields(input), person)
  const changed = given.filter((field) => person[field] !== wanted[field])
  refuseStale(input, person, wanted, changed)
  if (changed.length === 0) return

  await holdRules(trx, actor, { id: input.userId, person, wanted, changed }, now)
  await trx
    .updateTable('users')
    .set({
      ...Object.fromEntries(changed.map((field) => [field, wanted[field]])),
      version: person.version + 1,
      updatedAt: now,
      fieldOrigins: sql`field_origins || ${JSON.stringify(originsOf(actor, changed, now))}::jsonb`,
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
  if (changed.includes('status') && wanted.status === 'suspended')
    await endSessions(trx, actor, { userId: input.userId, reason: 'access_changed' })
}

/** Through any door, a customer writes no more than their own fields. */
function refuseForeign(actor: Actor, { fields, isWhole = false, isEmailProven = false }: UpdatePersonInput): void {
  if (actor.kind !== 'customer') return
  const own: readonly WritableField[] = isEmailProven ? [...ownFields, 'email'] : ownFields
  const foreign = writableFields.find((field) => fields[field] !== undefined && !own.includes(field))
  if (foreign || isWhole)
    throw new Refusal('Only the office can change this.', foreign && { [foreign]: 'Only the office can change this.' })
}

function findForUpdate(trx: Trx, actor: Actor, userId: string) {
  return visiblePeople(trx, actor)
    .select(writableFields.map((field) => `users.${field}` as const))
    .select(['users.version', 'users.role'])
    .where('users.id', '=', userId)
    .where('users.mergedIntoId', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** A form submits every field it shows; unchanged ones are not edits. */
function touchedFields({ fields, originals = {}, isWhole }: UpdatePersonInput): PersonPatch {
  if (isWhole) return { ...emptyFields, ...fields }
  const touched = writableFields.filter((field) => fields[field] !== undefined && fields[field] !== originals[field])
  return Object.fromEntries(touched.map((field) => [field, fields[field]]))
}

const takenWords = 'Someone else on record has this email address.'

type Change = { id: string; person: PersonFields & { role: string }; wanted: PersonFields; changed: WritableField[] }

async function holdRules(trx: Trx, actor: Actor, { id, person, wanted, changed }: Change, now: Date): Promise<void> {
  const isStaff = person.role !== 'customer'
  if (isStaff && changed.includes('status')) throw Refusal.at('status', 'What staff may do is changed under Staff.')
  if (!changed.includes('email')) return

  if (isStaff) throw Refusal.at('email', 'Staff sign in with this address, so it stays.')
  if (!wanted.email) throw Refusal.at('email', 'An email address cannot be taken away, only changed.')
  await refuseTaken(trx, actor, id, { channel: 'email', externalId: wanted.email })

  // Before the change, so that of two people who want one address the second waits and is refused. The old one stays
  // theirs.
  const isOwn = await claimAddress(trx, id, wanted.email, now)
  if (!isOwn) throw Taken.at('email', takenWords)
}

function changesOf(changed: WritableField[], before: PersonFields, after: PersonFields): Changes {
  return Object.fromEntries(changed.map((field) => [field, { before: before[field], after: after[field] }]))
}
