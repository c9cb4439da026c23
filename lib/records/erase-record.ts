import { recordActivity } from '../activity/record-activity.ts'
import type { Actor } from '../core/actor.ts'
import { Refusal } from '../core/refusal.ts'
import type { Trx } from '../db/types.ts'
import { personalData } from '../house.ts'
import { nameOf } from '../people/labels.ts'
import { visiblePeople } from '../people/visible-people.ts'
import { keepErasure } from '../privacy/erasures/keep-erasure.ts'
import type { ErasureEntry, Pseudonym } from '../privacy/personal-data.ts'
import type { Keyring } from '../privacy/vault/vault.ts'
import type { Asker } from './erase-input.ts'
import { findUpcoming } from './find-upcoming.ts'

export type EraseRecordInput = {
  userId: string
  askedBy: Asker
  /** Kept in the erasure log, so it must not name the person. */
  reason: string
  keyring: Keyring
}

export type Erasure = { userId: string; pseudonym: string; erasedAt: Date; entries: ErasureEntry[] }

/** Longer than a usual request, since it reads through every legacy record. */
export const eraseLimits = { statement: 120_000, lock: 10_000, idle: 60_000 }

/**
 * Erases a person and the records merged into them. Money, dates and the log stay, under a pseudonym. Refuses staff,
 * people with a course ahead, whose booking has to be cancelled or passed on first, and the id of a merged record, since
 * the caller did not name the survivor.
 */
export async function eraseRecord(
  trx: Trx,
  actor: Actor,
  { userId, askedBy, reason, keyring }: EraseRecordInput,
  now = new Date(),
): Promise<Erasure> {
  const userIds = await lockRecord(trx, actor, userId)
  const known = await findKnown(trx, userIds)
  if (known.some(({ role }) => role !== 'customer'))
    throw new Refusal('Staff cannot be erased, because their actions must stay traceable. Remove their access instead.')
  const upcoming = await findUpcoming(trx, userIds, now)
  if (upcoming.length > 0)
    throw new Refusal(
      `A course is still ahead (${upcoming.join(', ')}). Cancel it or give the seat to someone else first.`,
    )
  refuseNames(reason, known)

  const pseudonym = newPseudonym()
  const addresses = { emails: await findAddresses(trx, userIds), names: namesOf(known) }
  const entries: ErasureEntry[] = []
  for (const { erase } of personalData)
    if (erase) entries.push(...(await erase(trx, { userIds, ...addresses, pseudonym, keyring, now })))

  const name = `${pseudonym.firstName} ${pseudonym.lastName}`
  await keepErasure(trx, actor, { userId, pseudonym: name, askedBy, reason, entries }, now)
  await recordActivity(trx, actor, {
    type: 'user.erased',
    userId,
    description: 'Erased',
    details: { askedBy, rows: Object.fromEntries(entries.map(({ table, rows }) => [table, rows])) },
    at: now,
  })
  return { userId, pseudonym: name, erasedAt: now, entries }
}

/**
 * The record and those merged into it, the record first, all locked, so that an edit or a booking waits and finds no
 * one.
 */
async function lockRecord(trx: Trx, actor: Actor, userId: string): Promise<string[]> {
  await refuseMerged(trx, actor, userId)
  const held = await membersOf(trx, userId).forUpdate().execute()

  // A merge or an undo that finished during the wait changed which records belong together.
  const members = await membersOf(trx, userId).execute()
  const isSame = members.map(({ id }) => id).join() === held.map(({ id }) => id).join()
  if (!isSame) return lockRecord(trx, actor, userId)

  await refuseMerged(trx, actor, userId)
  if (!held.some(({ id }) => id === userId)) throw new Refusal('This person is no longer on record.')
  return [userId, ...held.map(({ id }) => id).filter((id) => id !== userId)]
}

async function refuseMerged(trx: Trx, actor: Actor, userId: string): Promise<void> {
  const asked = await visiblePeople(trx, actor)
    .select(['users.id', 'users.mergedIntoId'])
    .where('users.id', '=', userId)
    .executeTakeFirst()
  if (!asked || actor.kind === 'customer') throw new Refusal('This person is no longer on record.')
  if (!asked.mergedIntoId) return

  const survivor = await visiblePeople(trx, actor)
    .select(['users.id', 'users.firstName', 'users.lastName', 'users.email', 'users.companyName'])
    .where('users.id', '=', asked.mergedIntoId)
    .executeTakeFirst()
  if (!survivor) throw new Refusal('This person is no longer on record.')
  const label = nameOf(survivor)
  throw new Refusal(`This record was merged into ${label}, ${survivor.id}. Erasing that one erases both.`, {}, [
    { id: survivor.id, label, detail: survivor.email ?? '' },
  ])
}

function membersOf(trx: Trx, userId: string) {
  return trx
    .selectFrom('users')
    .select('id')
    .where((row) => row.or([row('id', '=', userId), row('mergedIntoId', '=', userId)]))
    .where('erasedAt', 'is', null)
    .orderBy('id')
}

function findKnown(trx: Trx, userIds: string[]) {
  return trx
    .selectFrom('users')
    .select(['role', 'email', 'firstName', 'lastName', 'phone', 'mobile'])
    .where('id', 'in', userIds)
    .execute()
}

type Known = Awaited<ReturnType<typeof findKnown>>[number]

function refuseNames(reason: string, known: Known[]): void {
  const said = reason.toLowerCase()
  const words = known.flatMap(({ role, ...person }) => Object.values(person)).filter((word) => word !== null)
  if (!words.some((word) => word.length > 2 && said.includes(word.toLowerCase()))) return
  const fault = 'The reason stays when the person is gone, so leave their name and address out of it.'
  throw Refusal.at('reason', fault)
}

async function findAddresses(trx: Trx, userIds: string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('users')
    .select('email')
    .where('id', 'in', userIds)
    .where('email', 'is not', null)
    .union((row) =>
      row
        .selectFrom('userIdentities')
        .select('externalId as email')
        .where('channel', '=', 'email')
        .where('userId', 'in', userIds),
    )
    .union((row) => row.selectFrom('userMergeMembers').select('email').where('userId', 'in', userIds))
    .execute()
  return rows.map(({ email }) => email).filter((email) => email !== null)
}

function namesOf(known: Known[]): string[] {
  const names = known.map(({ firstName, lastName }) => [firstName, lastName].filter(Boolean).join(' ').toLowerCase())
  return [...new Set(names)].filter((name) => name !== '')
}

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A random pseudonym such as "Erased 7K2QD9MX4P", which says nothing about the person. */
function newPseudonym(): Pseudonym {
  const drawn = [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => letters.charAt(byte % letters.length))
  return { firstName: 'Erased', lastName: drawn.join('') }
}
