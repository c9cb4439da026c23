import type { StaffActor } from '#lib/core/actor.ts'
import { database } from '#lib/db/database.ts'
import { searchWords } from '#lib/lists/list-input.ts'
import { listPeople } from '#lib/people/list/list-people.ts'

const most = 8

export type Named = {
  words: string
  people: { id: string; firstName: string | null; lastName: string | null; email: string | null }[]
}

/** The first people who match the words; undefined if no words were given. */
export async function findNamed(actor: StaffActor, asked: unknown): Promise<Named | undefined> {
  const words = searchWords.safeParse(asked).data
  if (!words) return undefined
  const { rows } = await listPeople(database(), actor, { q: words, pageSize: most })
  return { words, people: rows }
}
