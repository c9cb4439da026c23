import type { StaffActor } from '#lib/core/actor.ts'
import { database } from '#lib/db/database.ts'
import { findLookalikesOf, type Lookalike } from '#lib/duplicates/find-lookalikes.ts'
import type { PeoplePreview } from '#lib/imports/people/kept/preview-people.ts'
import { loadKeyring } from '#lib/runtime/load-keyring.ts'

type Fresh = PeoplePreview['fresh'][number]

export type Alike = { row: Fresh; others: Lookalike[] }

/** How many of the new people were looked at and may be on record already, with the first of them. */
export type Search = { looked: number; found: number; alike: Alike[] }

const atOnce = 100
const mostShown = 30

/** Whoever waits for the page waits no longer than this for the search. */
const patienceMilliseconds = 5000

/** Seeks each handful of new people among those on record under another address, as long as its time lasts. */
export function searchAlike(actor: StaffActor): Search & { look: (rows: Fresh[]) => Promise<void> } {
  const search: Search = { looked: 0, found: 0, alike: [] }
  const until = performance.now() + patienceMilliseconds
  const look = async (rows: Fresh[]) => {
    for (let start = 0; start < rows.length && performance.now() < until; start += atOnce) {
      const handful = rows.slice(start, start + atOnce)
      const found = await findLookalikesOf(
        database(),
        actor,
        loadKeyring(),
        handful.map(({ person }) => person),
      )
      const alike = handful.flatMap((row, place) => (found[place]?.length ? [{ row, others: found[place] }] : []))
      search.looked += handful.length
      search.found += alike.length
      search.alike.push(...alike.slice(0, mostShown - search.alike.length))
    }
  }
  return Object.assign(search, { look })
}
