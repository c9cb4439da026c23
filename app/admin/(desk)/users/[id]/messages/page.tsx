import { MessagesTable } from '#components/messages/messages-table.tsx'
import { Pager } from '#components/table/pager.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { readSearchParams, type SearchParams, withParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { cursorOnly } from '#lib/lists/keyset.ts'
import { listMessages } from '#lib/messages/list-messages.ts'
import { loadRecord, type RecordParams, recordMetadata } from '../load-record.ts'
import { PersonRecord } from '../person-record.tsx'

export const generateMetadata = recordMetadata

type Props = RecordParams & { searchParams: Promise<SearchParams> }

export default async function PersonMessagesPage({ params, searchParams }: Props) {
  const { actor } = await requirePermission('messages.read')
  const record = await loadRecord(actor, params)
  const { cursor } = readSearchParams(cursorOnly, await searchParams)
  const page = await listMessages(database(), actor, { cursor, userId: record.person.id })
  const pageAt = (next: string | null) =>
    next ? (`/admin/users/${record.person.id}/messages?${withParams({ cursor: next })}` as const) : null

  return (
    <PersonRecord record={record}>
      {page.rows.length === 0 ? (
        <Empty title="No messages yet">Messages to this person appear here.</Empty>
      ) : (
        <MessagesTable rows={page.rows} now={new Date()} />
      )}
      <Pager
        newer={pageAt(page.previousCursor)}
        older={pageAt(page.nextCursor)}
        newerLabel="Newer"
        olderLabel="Older"
      />
    </PersonRecord>
  )
}
