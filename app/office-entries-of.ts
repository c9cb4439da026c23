import { adminEntries, instructorEntries, type OfficeEntry } from '#components/layout/office/office-entries.ts'
import { database } from '#lib/db/database.ts'
import { countDuplicates } from '#lib/duplicates/inbox/count-duplicates.ts'
import type { SignedIn } from '#lib/endpoints/require-permission.ts'
import { countUnread } from '#lib/people/notes/list-mentions.ts'

/** The sidebar of whoever is signed in, with what waits for them. */
export async function officeEntriesOf({ actor }: SignedIn): Promise<OfficeEntry[]> {
  if (actor.role !== 'admin') return instructorEntries

  const duplicates = await countDuplicates(database(), actor, 999)
  const counts = new Map([
    ['/admin/inbox', await countUnread(database(), actor)],
    ['/admin/duplicates', duplicates.total],
  ])
  return adminEntries.map((entry) => ({ ...entry, count: counts.get(entry.href) ?? 0 }))
}
