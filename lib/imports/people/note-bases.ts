import type { Trx } from '../../db/types.ts'
import type { AddedPerson } from '../../people/imported/add-imported-people.ts'
import { personFields } from '../settle/person-fields.ts'

/**
 * Stores the file's values like edits by hand. A legacy import treats fields marked as imported as its own, and would
 * empty them where its records say nothing.
 */
export async function noteBases(
  trx: Trx,
  { runId, added, now }: { runId: string; added: AddedPerson[]; now: Date },
): Promise<void> {
  const changes = added.map(({ id, ...person }) => ({
    runId,
    userId: id,
    before: JSON.stringify(basesOf(person, now)),
    after: '{}',
  }))
  if (changes.length > 0) await trx.insertInto('importUserChanges').values(changes).execute()
}

function basesOf({ said, fieldOrigins }: Omit<AddedPerson, 'id'>, now: Date): Record<string, unknown> {
  const values: Record<string, unknown> = said
  const spoken = personFields.filter(({ names }) => names.some((name) => name in said))
  return Object.fromEntries(
    spoken.map(({ names }) => {
      const held = Object.fromEntries(names.map((name) => [name, values[name] ?? null]))
      const origins = Object.fromEntries(names.filter((name) => name in said).map((name) => [name, fieldOrigins[name]]))
      return [names[0], { values: held, at: now.toISOString(), origins, isBase: true }]
    }),
  )
}
