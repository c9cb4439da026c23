import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import Link from 'next/link'
import { ListPage } from '#components/list/list-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { invoiceList } from '#lib/invoices/list/invoice-list.ts'
import { openList } from '#lib/lists/open-list.ts'

export const metadata: Metadata = { title: 'Invoices' }

export default async function InvoicesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('invoices.read')
  const place = { params: await searchParams, cookies: await cookies() }

  return (
    <ListPage
      open={await openList(database(), actor, invoiceList, place)}
      title="Invoices"
      actions={<ButtonLink href="/admin/invoices/waiting">Waiting</ButtonLink>}
      empty={
        <Empty title="No invoices yet">
          An invoice is issued automatically when a booking is confirmed, once the{' '}
          <Link href="/admin/settings#company">details of the company</Link> are set.
        </Empty>
      }
      hint="Search by number (INV-7 finds INV-000007), booking reference, or the name, email or company of the booker."
    />
  )
}
