import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { findSignedIn } from '#lib/auth/require-permission.ts'
import type { Actor } from '#lib/core/actor.ts'
import { database } from '#lib/db/database.ts'
import { countRecord, findPerson } from '#lib/people/find-person.ts'
import { nameOf } from '#lib/people/labels.ts'

export type RecordParams = { params: Promise<{ id: string }> }

/** The person of this address with the counts of their tabs; whoever was merged leads to the one they became. */
export async function loadRecord(actor: Actor, params: RecordParams['params']) {
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()

  const person = await findOnce(actor, id.data)
  if (!person) notFound()
  if (person.mergedIntoId) redirect(`/admin/users/${person.mergedIntoId}`)
  return { person, counts: await countRecord(database(), actor, person.id) }
}

/** The name of the person in the tab of the browser, found in the query of the page itself. */
export async function recordMetadata({ params }: RecordParams): Promise<Metadata> {
  const me = await findSignedIn()
  const id = z.uuid().safeParse((await params).id)
  const person = me && id.success && (await findOnce(me.actor, id.data))
  return person ? { title: nameOf(person) } : {}
}

const findOnce = cache((actor: Actor, id: string) => findPerson(database(), actor, id))
