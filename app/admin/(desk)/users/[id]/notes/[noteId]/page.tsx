import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { nameOf } from '#lib/people/labels.ts'
import { findNote } from '#lib/people/notes/find-note.ts'
import { listColleagues } from '#lib/people/notes/mentions.ts'
import { loadRecord } from '../../load-record.ts'
import { typeLabels } from '../note-types.ts'
import styles from '../notes.module.css'
import { EditNote } from './edit-note.tsx'
import { Versions } from './versions.tsx'

export const metadata: Metadata = { title: 'Note' }

type Props = { params: Promise<{ id: string; noteId: string }> }

export default async function NotePage({ params }: Props) {
  const { actor } = await requirePermission('people.read')
  const { person } = await loadRecord(actor, params)
  const noteId = z.uuid().safeParse((await params).noteId)
  const note = noteId.success && (await findNote(database(), actor, { noteId: noteId.data, userId: person.id }))
  if (!note) notFound()

  return (
    <>
      <PageHeader
        back={<Link href={`/admin/users/${person.id}/notes`}>Notes on {nameOf(person)}</Link>}
        title={`${typeLabels[note.noteType]} note`}
      />
      <div className={styles.one}>
        <EditNote note={note} colleagues={await listColleagues(database(), actor)} />
        <Versions note={note} now={new Date()} />
      </div>
    </>
  )
}
