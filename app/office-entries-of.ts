import type { OfficeEntry } from '#components/layout/office/office-entries.ts'
import { database } from '#lib/db/database.ts'
import { type Entry, entryGroups } from '#lib/domains/entry.ts'
import type { SignedIn } from '#lib/endpoints/require-permission.ts'
import { entries } from '#lib/house.ts'

/** The sidebar of a signed-in colleague, with what waits for them. */
export function officeEntriesOf({ actor }: SignedIn): Promise<OfficeEntry[]> {
  const own = entries.filter(({ area }) => (actor.role === 'admin' ? area === undefined : area === actor.role))
  return Promise.all(own.toSorted(byPlace).map((entry) => withCount(entry, actor)))
}

async function withCount({ count, ...entry }: Entry, actor: SignedIn['actor']): Promise<OfficeEntry> {
  return count ? { ...entry, count: await count(database(), actor) } : entry
}

const groups = Object.keys(entryGroups)

function byPlace(one: Entry, other: Entry): number {
  return groups.indexOf(one.group) - groups.indexOf(other.group) || one.place - other.place
}
