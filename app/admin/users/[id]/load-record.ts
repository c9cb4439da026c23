import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '#lib/core/actor.ts'
import { database } from '#lib/db/database.ts'
import { countRecord, findPerson } from '#lib/people/find-person.ts'

export type RecordParams = { params: Promise<{ id: string }> }

/** The person of this address with the counts of their tabs; whoever was merged leads to the one they became. */
export async function loadRecord(actor: Actor, params: RecordParams['params']) {
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()

  const person = await findPerson(database(), actor, id.data)
  if (!person) notFound()
  if (person.mergedIntoId) redirect(`/admin/users/${person.mergedIntoId}`)
  return { person, counts: await countRecord(database(), person.id) }
}
