import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header.tsx'
import { MessagesTable } from '#components/messages/messages-table.tsx'
import { Pager } from '#components/table/pager.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { readSearchParams, type SearchParams, withParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { mailSetting } from '#lib/env.ts'
import { listMessages, listMessagesInput } from '#lib/messages/list-messages.ts'
import styles from './messages.module.css'
import { MessagesToolbar } from './messages-toolbar.tsx'

export const metadata: Metadata = { title: 'Messages' }

export default async function MessagesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('messages.read')
  const input = readSearchParams(listMessagesInput, await searchParams)
  const { rows, nextCursor, previousCursor } = await listMessages(database(), actor, input)
  const pageAt = (cursor: string | null) =>
    cursor ? (`/admin/messages?${withParams({ ...input, cursor })}` as const) : null

  return (
    <>
      <PageHeader title="Messages" actions={<ButtonLink href="/admin/messages/templates">Templates</ButtonLink>} />
      {!mailSetting() && (
        <p className={`${styles.hint} ${styles.top}`}>
          No mail server is configured, so messages wait here. They leave once SMTP_URL is set; until then, read them
          out.
        </p>
      )}
      <MessagesToolbar input={input} />
      {rows.length > 0 && <MessagesTable rows={rows} now={new Date()} hasPerson />}
      {rows.length === 0 && <NoMessages isFiltered={Boolean(input.q || input.status)} />}
      <Pager newer={pageAt(previousCursor)} older={pageAt(nextCursor)} newerLabel="Newer" olderLabel="Older" />
    </>
  )
}

function NoMessages({ isFiltered }: { isFiltered: boolean }) {
  if (!isFiltered)
    return (
      <Empty title="No messages yet">Messages to customers and staff appear here, with their delivery status.</Empty>
    )
  return (
    <Empty title="No message matches" action={<ButtonLink href="/admin/messages">Clear filters</ButtonLink>}>
      Search by the recipient’s name, email, phone or company.
    </Empty>
  )
}
