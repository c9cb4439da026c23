import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import type { Actor } from '#lib/core/actor.ts'
import { database } from '#lib/db/database.ts'
import { pathHeader } from '#lib/endpoints/origin/path-header.ts'
import { findSignedIn } from '#lib/endpoints/require-permission.ts'
import { findPerson, type Person } from '#lib/people/find-person.ts'
import { nameOf } from '#lib/people/labels.ts'
import { listErasures } from '#lib/privacy/erasures/list-erasures.ts'
import { readRecord } from './read-record.ts'

export type RecordParams = { params: Promise<{ id: string }> }
export type RecordRead = { person: Person } & Awaited<ReturnType<typeof readRecord>>

/** Loads the person and everything shown around each tab. A merged person redirects to the survivor. */
export async function loadRecord(actor: Actor, params: RecordParams['params']): Promise<RecordRead> {
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()

  const person = await findOnce(actor, id.data)
  if (!person) return leadOn(actor, id.data)
  if (person.mergedIntoId) redirect(await samePageOf(person.id, person.mergedIntoId))
  return { person, ...(await readRecord(database(), actor, person.id)) }
}

/** An erased person redirects to the entry in the erasure log. */
async function leadOn(actor: Actor, userId: string): Promise<never> {
  const [erasure] = await listErasures(database(), actor, { userId })
  if (!erasure) notFound()
  redirect(`/admin/privacy/${erasure.userId}`)
}

/** The requested tab, on the survivor's record. An old address never leads to the page that erases the survivor. */
async function samePageOf(id: string, survivorId: string): Promise<`/admin/users/${string}`> {
  const [, rest = ''] = ((await headers()).get(pathHeader) ?? '').split(id)
  return `/admin/users/${survivorId}${rest.replace(/\/erase$/, '')}`
}

/** The person's name for the browser's title, from the query of the page itself. */
export async function recordMetadata({ params }: RecordParams): Promise<Metadata> {
  const me = await findSignedIn()
  const id = z.uuid().safeParse((await params).id)
  const person = me && id.success && (await findOnce(me.actor, id.data))
  return person ? { title: nameOf(person) } : {}
}

const findOnce = cache((actor: Actor, id: string) => findPerson(database(), actor, id))
