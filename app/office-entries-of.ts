import type { OfficeEntry } from '#components/layout/office/office-entries.ts'
import { roleMay } from '#lib/core/permissions.ts'
import { database } from '#lib/db/database.ts'
import { type Entry, entryGroups } from '#lib/domains/entry.ts'
import type { SearchWords } from '#lib/domains/search.ts'
import type { SignedIn } from '#lib/endpoints/require-permission.ts'
import { entries, searches } from '#lib/house.ts'

/** The sidebar of a signed-in colleague, with what waits for them. */
export function officeEntriesOf({ actor }: SignedIn): Promise<OfficeEntry[]> {
  const own = entries.filter(({ area }) => (actor.role === 'admin' ? area === undefined : area === actor.role))
  return Promise.all(own.toSorted(byPlace).map((entry) => withCount(entry, actor)))
}

/** What a signed-in colleague can search in the command palette. */
export function officeSearchesOf({ actor }: SignedIn): SearchWords[] {
  return searches
    .filter(({ may }) => roleMay(actor.role, may))
    .map(({ name, heading, labelField, href, hasAll }) => ({ name, heading, labelField, href, hasAll }))
}

async function withCount({ count, ...entry }: Entry, actor: SignedIn['actor']): Promise<OfficeEntry> {
  return count ? { ...entry, count: await count(database(), actor) } : entry
}

const groups = Object.keys(entryGroups)

function byPlace(one: Entry, other: Entry): number {
  return groups.indexOf(one.group) - groups.indexOf(other.group) || one.place - other.place
}
