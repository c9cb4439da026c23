import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../core/actor.ts'
import type { Db } from '../../db/types.ts'
import { completeRows } from '../../lists/complete-rows.ts'
import { defineList } from '../../lists/define-list.ts'
import { choice, search } from '../../lists/filters.ts'
import { matchWords } from '../../people/list/match-words.ts'
import { type Certainty, certainties, certaintyLabels, describeScore, leastScores } from '../labels.ts'
import { addMembers } from './add-members.ts'
import { visibleDuplicates } from './visible-duplicates.ts'

const score = sql`duplicate_groups.score`

/** Groups of records that may be of one person, the likeliest first, without the records. */
export const duplicateGroupList = defineList({
  name: 'duplicates',
  at: '/admin/duplicates',
  words: { one: 'group', many: 'groups' },
  rows: (db: Db, actor: Actor) =>
    visibleDuplicates(db, actor).select([
      'duplicateGroups.id',
      sql<number>`duplicate_groups.score::float8`.as('score'),
      'duplicateGroups.foundAt',
    ]),
  key: sql`duplicate_groups.id`,
  pageSize: 20,
  // A line could not hold the records of a group side by side.
  isSealed: true,

  filters: {
    q: search(
      'Name, email, phone or company',
      (text) => sql<boolean>`duplicate_groups.id in (
      select pair.group_id from users join duplicate_pairs pair on users.id in (pair.user_a, pair.user_b)
      where users.merged_into_id is null and ${matchWords(text)}
    )`,
    ),
    certainty: choice('Certainty', certainties, certaintyLabels, isAsCertain),
  },
  tabs: 'certainty',

  order: {
    score: { by: score, kind: 'decimal', first: 'desc' },
    foundAt: { by: sql`duplicate_groups.found_at`, kind: 'moment', first: 'desc' },
  },

  columns: {
    score: { label: 'Certainty', value: (row) => describeScore(row.score) },
    foundAt: { label: 'Found', kind: 'moment', value: (row) => row.foundAt },
  },
})

/** The groups with their records, and the reasons of all pairs. */
export const duplicateList = completeRows(duplicateGroupList, addMembers)

export type DuplicateGroup = Awaited<ReturnType<typeof duplicateList.page>>['rows'][number]
export type DuplicatePerson = DuplicateGroup['users'][number]

function isAsCertain(certainty: Certainty): RawBuilder<boolean> {
  switch (certainty) {
    case 'certain':
      return sql<boolean>`${score} >= ${leastScores.certain}`
    case 'very_likely':
      return sql<boolean>`(${score} >= ${leastScores.very_likely} and ${score} < ${leastScores.certain})`
    case 'likely':
      return sql<boolean>`${score} < ${leastScores.very_likely}`
    default:
      return certainty satisfies never
  }
}
