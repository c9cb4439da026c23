import type { Metadata } from 'next'
import { ButtonForm } from '#components/form/button-form.tsx'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Pager } from '#components/table/pager.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { cursorOnly } from '#lib/lists/keyset.ts'
import { countUnread, listMentions } from '#lib/people/notes/list-mentions.ts'
import { markAllMentionsAction } from './actions.ts'
import { MentionList } from './mention-list.tsx'

export const metadata: Metadata = { title: 'Inbox' }

export default async function InboxPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('people.read')
  const { cursor } = readSearchParams(cursorOnly, await searchParams)
  const mentions = await listMentions(database(), actor, { cursor })
  const unread = await countUnread(database(), actor)
  const pageAt = (place: string | null) => (place ? (`/admin/inbox?cursor=${place}` as const) : null)

  return (
    <>
      <PageHeader
        title="Inbox"
        figures={`${unread} unread`}
        actions={unread > 0 && <ButtonForm action={markAllMentionsAction} label="Mark all as read" />}
      />
      {mentions.rows.length === 0 ? (
        <Empty title="No mentions yet">When a colleague types @ and your name in a note, it appears here.</Empty>
      ) : (
        <MentionList mentions={mentions.rows} now={new Date()} />
      )}
      <Pager newer={pageAt(mentions.previousCursor)} older={pageAt(mentions.nextCursor)} />
    </>
  )
}
