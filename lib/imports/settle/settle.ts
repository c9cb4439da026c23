import type { Trx } from '../../db/types.ts'
import { applyImportedPeople } from '../../people/apply-imported-people.ts'
import { refreshFiguresOf } from '../../people/refresh-figures-of.ts'
import { findParticipants } from './find-participants.ts'
import { findPeople } from './find-people.ts'
import { judgeRows, touchReferences } from './judge-rows.ts'
import { matchRows } from './match-rows.ts'
import { noteChanges } from './note-changes.ts'
import { storeRows } from './store-rows.ts'
import { tellActivity } from './tell-activity.ts'
import { weighValues } from './weigh-values.ts'
import { writeBookings } from './write-bookings.ts'

export type Settled = { usersCreated: number; usersUpdated: number; profilesMerged: number }

/** Settles the staged records: a function of all stored records and hand edits, written only where it differs. */
export async function settle(trx: Trx, runId: string): Promise<Settled> {
  await matchRows(trx, runId)
  await touchReferences(trx)
  await judgeRows(trx)
  await storeRows(trx, runId)

  await findPeople(trx)
  await findParticipants(trx)
  await weighValues(trx, runId)
  await noteChanges(trx, runId)
  const { created, updated } = await applyImportedPeople(trx, runId)

  await writeBookings(trx)
  await refreshFiguresOf(trx, 'people')
  const { profilesMerged } = await tellActivity(trx, runId)
  return { usersCreated: created, usersUpdated: updated, profilesMerged }
}
