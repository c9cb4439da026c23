import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { ListPage } from '#components/list/list-page.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { openList } from '#lib/lists/open-list.ts'
import { refundList } from '#lib/payments/refunds/refund-list.ts'

export const metadata: Metadata = { title: 'Refunds' }

export default async function RefundsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('payments.read')
  const place = { params: await searchParams, cookies: await cookies() }

  return (
    <ListPage
      open={await openList(database(), actor, refundList, place)}
      title="Refunds"
      empty={<Empty title="No refunds yet">Refunds are recorded on the page of their booking.</Empty>}
      hint="Search by the start of a reference, or by the payer’s name, email or phone."
    />
  )
}
