import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { ListPage } from '#components/list/list-page.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { openList } from '#lib/lists/open-list.ts'
import { paymentList } from '#lib/payments/payment-list.ts'

export const metadata: Metadata = { title: 'Payments' }

export default async function PaymentsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('payments.read')
  const place = { params: await searchParams, cookies: await cookies() }

  return (
    <ListPage
      open={await openList(database(), actor, paymentList, place)}
      title="Payments"
      empty={<Empty title="No payments yet">Payments are recorded on the page of their booking.</Empty>}
      hint="Search by the start of a reference, or by the payer’s name, email or phone."
    />
  )
}
