import { cookies } from 'next/headers'
import { ListRows } from '#components/list/list-rows.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { openList } from '#lib/lists/open-list.ts'
import { messageList } from '#lib/messages/message-list.ts'
import { loadRecord, type RecordParams, recordMetadata } from '../load-record.ts'
import { PersonRecord } from '../person-record.tsx'

export const generateMetadata = recordMetadata

type Props = RecordParams & { searchParams: Promise<SearchParams> }

export default async function PersonMessagesPage({ params, searchParams }: Props) {
  const { actor } = await requirePermission('messages.read')
  const record = await loadRecord(actor, params)
  const { id: userId } = record.person
  const at = `/admin/users/${userId}/messages` as const
  const place = { params: await searchParams, cookies: await cookies(), at, fixed: { userId }, columns: ownColumns }

  return (
    <PersonRecord record={record}>
      <ListRows
        open={await openList(database(), actor, messageList, place)}
        empty={<Empty title="No messages yet">Messages to this person appear here.</Empty>}
        hint="Messages to this person appear here."
      />
    </PersonRecord>
  )
}

/** Without the recipient, whose page it is. */
const ownColumns = { title: {}, recipient: { width: 200 }, channel: {}, status: {}, createdAt: { width: 120 } } as const
