import type { StaffActor } from '#lib/core/actor.ts'
import { requestLimits } from '#lib/db/limits.ts'
import { inTransaction, isContention, isOutOfTime } from '#lib/db/transaction.ts'
import type { Db } from '#lib/db/types.ts'
import { findLookalikesOf, type Lookalike } from '#lib/duplicates/find-lookalikes.ts'
import type { PeoplePreview } from '#lib/imports/people/kept/preview-people.ts'
import type { Keyring } from '#lib/privacy/vault/vault.ts'

type Fresh = PeoplePreview['fresh'][number]

export type Alike = { row: Fresh; others: Lookalike[] }

/** How many of the new people were checked and may already be on record, with the first of them. */
export type Search = { looked: number; found: number; alike: Alike[] }

const atOnce = 100
const mostShown = 30

/** The most milliseconds the page waits for the search. */
const patienceMilliseconds = 5000

/**
 * Looks for each batch of new people among those on record under another address, until its time is over. A query that
 * takes too long ends the search, never the page.
 */
export function searchAlike(
  db: Db,
  actor: StaffActor,
  keyring: Keyring,
): Search & { look: (rows: Fresh[]) => Promise<void> } {
  const search: Search = { looked: 0, found: 0, alike: [] }
  let until = performance.now() + patienceMilliseconds
  const look = async (rows: Fresh[]) => {
    for (let start = 0; start < rows.length && performance.now() < until; start += atOnce) {
      const handful = rows.slice(start, start + atOnce)
      const found = await seek(db, actor, keyring, handful, until)
      if (found) note(search, handful, found)
      else until = 0
    }
  }
  return Object.assign(search, { look })
}

async function seek(
  db: Db,
  actor: StaffActor,
  keyring: Keyring,
  rows: Fresh[],
  until: number,
): Promise<Lookalike[][] | undefined> {
  const people = rows.map(({ person }) => person)
  const statement = Math.max(1, Math.ceil(until - performance.now()))
  try {
    return await inTransaction(db, (trx) => findLookalikesOf(trx, actor, keyring, people), {
      ...requestLimits,
      statement,
    })
  } catch (error) {
    if (isOutOfTime(error) || isContention(error)) return undefined
    throw error
  }
}

function note(search: Search, rows: Fresh[], found: Lookalike[][]): void {
  const alike = rows.flatMap((row, place) => (found[place]?.length ? [{ row, others: found[place] }] : []))
  search.looked += rows.length
  search.found += alike.length
  search.alike.push(...alike.slice(0, mostShown - search.alike.length))
}
