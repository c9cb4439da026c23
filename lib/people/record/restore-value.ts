import { z } from 'zod'
import { recordActivity } from '../../activity/record-activity.ts'
import { visibleActivity } from '../../activity/visible-activity.ts'
import type { Actor } from '../../core/actor.ts'
import { Conflict } from '../../core/conflict.ts'
import { formatDay } from '../../core/dates.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Db, Trx } from '../../db/types.ts'
import { findSurvivor } from '../find-survivor.ts'
import { fieldLabels } from '../labels.ts'
import { updatePerson } from '../update-person.ts'
import { visiblePeople } from '../visible-people.ts'
import { personPatch } from './person-input.ts'
import { type WritableField, writableFields } from './writable-fields.ts'

/** `version` and `seen` come from the page with the Restore button. */
export const restoreValueForm = z.object({
  activityId: z.uuid(),
  field: z.enum(writableFields),
  version: z.coerce.number().int().positive(),
  seen: z.string().max(10_000).default(''),
})

export type RestoreValueInput = z.output<typeof restoreValueForm>

const oneChange = z.object({ before: z.unknown() })

/** Restores the value a field had before a logged change, under the rules of any edit. Returns the person's id. */
export async function restoreValue(
  trx: Trx,
  actor: Actor,
  input: RestoreValueInput,
  now = new Date(),
): Promise<string> {
  const { field } = input
  const told = await findChange(trx, actor, input)
  if (!told) throw new Refusal('This change can no longer be undone.')
  const { userId, before, createdAt } = told

  const old = personPatch.safeParse({ [field]: before ?? null })
  if (!old.success) throw new Refusal(`The old value of ${fieldLabels[field]} is no longer valid.`)
  if ((await readNow(trx, actor, userId, field)) === (before ?? null)) throw new Refusal('It already says that.')

  const originals = { [field]: input.seen === '' ? null : input.seen }
  await put(() => updatePerson(trx, actor, { userId, version: input.version, fields: old.data, originals }, now))
  await recordActivity(trx, actor, {
    type: 'value.restored',
    userId,
    description: `${fieldLabels[field]} restored to what it was before ${formatDay(createdAt)}`,
    details: { activityId: input.activityId, field },
    at: now,
  })
  return userId
}

async function findChange(db: Db, actor: Actor, { activityId, field }: RestoreValueInput) {
  const row = await visibleActivity(db, actor)
    .select(['userId', 'changes', 'createdAt'])
    .where('id', '=', activityId)
    .where('activityType', '=', 'user.updated')
    .executeTakeFirst()
  const changes = z.record(z.string(), oneChange).safeParse(row?.changes)
  const change = changes.success ? changes.data[field] : undefined
  const userId = row?.userId && (await findSurvivor(db, actor, row.userId))
  return row && change && userId ? { userId, before: change.before, createdAt: row.createdAt } : undefined
}

async function readNow(
  trx: Trx,
  actor: Actor,
  userId: string,
  field: WritableField,
): Promise<string | null | undefined> {
  const person = await visiblePeople(trx, actor)
    .select(`users.${field} as value`)
    .where('users.id', '=', userId)
    .forUpdate('users')
    .executeTakeFirst()
  return person?.value
}

/** A button has no form in which to compare two values. */
async function put(update: () => Promise<void>): Promise<void> {
  try {
    await update()
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    throw new Refusal('Someone else has changed this. Check it again before you restore it.')
  }
}
