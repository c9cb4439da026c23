import { sql } from 'kysely'
import type { Trx } from '../../db/types.ts'
import { refreshFiguresOf } from '../../people/figures/refresh-figures-of.ts'
import { applyImportedPeople } from '../../people/imported/apply-imported-people.ts'
import type { Keyring } from '../../privacy/vault/vault.ts'
import { temp } from '../temp-tables.ts'
import { findParticipants } from './find-participants.ts'
import { findPeople } from './find-people.ts'
import { holdTouchedPeople } from './hold-touched.ts'
import { judgeRows, touchReferences } from './judge-rows.ts'
import { matchRows } from './match-rows.ts'
import { noteChanges } from './note-changes.ts'
import { removeLost } from './remove-lost.ts'
import { sealFields } from './seal-fields.ts'
import { storeRows } from './store-rows.ts'
import { tellActivity } from './tell-activity.ts'
import { weighValues } from './weigh-values.ts'
import { writeBookings } from './write-bookings.ts'

const much = 10_000

export type SettleInput = { runId: string; keyring: Keyring; now: Date }

export type Settled = { usersCreated: number; usersUpdated: number; profilesMerged: number }

/** Settles the staged records: a function of all stored records and edits by hand, written only where it differs. */
export async function settle(trx: Trx, { runId, keyring, now }: SettleInput): Promise<Settled> {
  await matchRows(trx, runId)
  await touchReferences(trx)
  await judgeRows(trx)
  await storeRows(trx, runId)
  const changed = await settlePeople(trx, { runId, keyring, now })
  return { ...changed, ...(await tellActivity(trx, runId)) }
}

/** The steps once every record has its verdict: people, bookings, money, figures and the vault. */
export async function settlePeople(
  trx: Trx,
  { runId, keyring, now }: SettleInput,
): Promise<Omit<Settled, 'profilesMerged'>> {
  await findPeople(trx)
  await findParticipants(trx)
  await holdTouchedPeople(trx)
  await weighValues(trx)
  await noteChanges(trx, runId)
  const { created, updated } = await applyImportedPeople(trx, runId, temp.desired)

  await removeLost(trx)
  await writeBookings(trx)
  await analyzeIfMuch(trx)
  await refreshFiguresOf(trx, temp.people)
  await sealFields(trx, keyring, now)
  return { usersCreated: created, usersUpdated: updated }
}

/** After a large import the planner would still think the tables small. Only the columns it joins by: users costs seconds. */
async function analyzeIfMuch(trx: Trx): Promise<void> {
  const { rows } = await sql<{ isMuch: boolean }>`select count(*) > ${much} as is_much from ${temp.winners}`.execute(
    trx,
  )
  if (!rows[0]?.isMuch) return
  await sql`
    analyze bookings (id, user_id), booking_attendees (booking_id, user_id), payments (id, booking_id),
      refunds (payment_id), legacy_bookings (id, booking_id)
  `.execute(trx)
}
