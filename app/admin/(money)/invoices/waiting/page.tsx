import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import Link from 'next/link'
import { ButtonForm } from '#components/form/button-form.tsx'
import { ListPage } from '#components/list/list-page.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { waitList } from '#lib/invoices/waits/wait-list.ts'
import { openList } from '#lib/lists/open-list.ts'
import { issueWaitingAction } from '../actions.ts'

export const metadata: Metadata = { title: 'Waiting invoices' }

export default async function WaitingInvoicesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('invoices.read')
  const place = { params: await searchParams, cookies: await cookies() }

  return (
    <ListPage
      open={await openList(database(), actor, waitList, place)}
      title="Waiting invoices"
      back={<Link href="/admin/invoices">Invoices</Link>}
      actions={
        <ButtonForm action={issueWaitingAction} label="Issue what can be issued" working="Issuing…" kind="primary" />
      }
      empty={
        <Empty title="Nothing is waiting">
          Every confirmed booking has its invoice. A booking waits here while our company’s details or the customer’s
          address are missing, and gets its invoice within five minutes of your adding them.
        </Empty>
      }
      hint="Choose another reason, or clear the filter."
    />
  )
}
