import type { Actor } from '../../../core/actor.ts'
import type { Db } from '../../../db/types.ts'
import { visiblePeople } from '../../../people/visible-people.ts'
import { type PeopleNumbers, rehearsePeople } from '../import-people.ts'
import type { JudgedRow } from '../judge-rows.ts'
import type { PeopleFile } from '../read-people-file.ts'

type Fresh = Extract<JudgedRow, { verdict: 'new' }>
type Known = Extract<JudgedRow, { verdict: 'duplicate' }>
type Refused = Extract<JudgedRow, { verdict: 'invalid' }>

/**
 * The result of importing the file, with the first rows of each outcome. `ownerId` is the person who now has the
 * address.
 */
export type PeoplePreview = {
  numbers: PeopleNumbers
  fresh: Fresh[]
  known: (Known & { ownerId: string | undefined })[]
  refused: Refused[]
}

const mostShown = 30

type OnFresh = (rows: Fresh[]) => Promise<void>

/** Rehearses the import without writing. Each batch of new people is passed to `onFresh` as it is read. */
export async function previewPeople(db: Db, actor: Actor, file: PeopleFile, onFresh?: OnFresh): Promise<PeoplePreview> {
  const fresh: Fresh[] = []
  const known: Known[] = []
  const refused: Refused[] = []
  const numbers = await rehearsePeople(db, {
    file,
    onRows: async (rows) => {
      for (const row of rows) {
        if (row.verdict === 'new') addUpTo(fresh, row)
        else if (row.verdict === 'duplicate') addUpTo(known, row)
        else addUpTo(refused, row)
      }
      await onFresh?.(rows.filter((row) => row.verdict === 'new'))
    },
  })
  const owners = await findOwners(db, actor, known)
  return {
    numbers,
    fresh,
    known: known.map((row) => ({ ...row, ownerId: owners.get(row.person.email) })),
    refused,
  }
}

function addUpTo<Row>(rows: Row[], row: Row): void {
  if (rows.length < mostShown) rows.push(row)
}

/** The person with each address, or the survivor they were merged into; none if an earlier row of the file adds it. */
async function findOwners(db: Db, actor: Actor, known: Known[]): Promise<Map<string, string>> {
  const emails = known.map(({ person }) => person.email)
  if (emails.length === 0) return new Map()
  const rows = await visiblePeople(db, actor)
    .innerJoin('userIdentities', 'userIdentities.userId', 'users.id')
    .select(['userIdentities.externalId as email', 'users.id', 'users.mergedIntoId'])
    .where('userIdentities.channel', '=', 'email')
    .where('userIdentities.externalId', 'in', emails)
    .execute()
  return new Map(rows.map(({ email, id, mergedIntoId }) => [email, mergedIntoId ?? id]))
}
