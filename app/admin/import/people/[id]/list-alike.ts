import type { StaffActor } from '#lib/core/actor.ts'
import { database } from '#lib/db/database.ts'
import { findLookalikes, type Lookalike } from '#lib/duplicates/find-lookalikes.ts'
import type { PeoplePreview } from '#lib/imports/people/kept/preview-people.ts'
import { loadKeyring } from '#lib/runtime/load-keyring.ts'

type Fresh = PeoplePreview['fresh'][number]

export type Alike = { row: Fresh; others: Lookalike[] }

/** Those of the new people who may be somebody on record under another address. */
export async function listAlike(actor: StaffActor, fresh: Fresh[]): Promise<Alike[]> {
  const alike: Alike[] = []
  for (const row of fresh) {
    const others = await findLookalikes(database(), actor, loadKeyring(), row.person)
    if (others.length > 0) alike.push({ row, others })
  }
  return alike
}
