import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { ListPage } from '#components/list/list-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { mailSetting } from '#lib/env.ts'
import { openList } from '#lib/lists/open-list.ts'
import { messageList } from '#lib/messages/message-list.ts'
import styles from './messages.module.css'

export const metadata: Metadata = { title: 'Messages' }

export default async function MessagesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('messages.read')
  const place = { params: await searchParams, cookies: await cookies() }

  return (
    <ListPage
      open={await openList(database(), actor, messageList, place)}
      title="Messages"
      actions={<ButtonLink href="/admin/messages/templates">Templates</ButtonLink>}
      before={!mailSetting() && <NoMailServer />}
      empty={
        <Empty title="No messages yet">Messages to customers and staff appear here, with their delivery status.</Empty>
      }
      hint="Search by the recipient’s name, email, phone or company."
    />
  )
}

function NoMailServer() {
  return (
    <div className={styles.top}>
      <p className={styles.hint}>
        No mail server is configured, so messages wait here. They leave once SMTP_URL is set; until then, read them out.
      </p>
    </div>
  )
}
