import { cookies } from 'next/headers'
import { ListRows } from '#components/list/list-rows.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { invoiceList } from '#lib/invoices/list/invoice-list.ts'
import { openList } from '#lib/lists/open-list.ts'
import { loadRecord, type RecordParams, recordMetadata } from '../load-record.ts'
import { PersonRecord } from '../person-record.tsx'

export const generateMetadata = recordMetadata

export default async function PersonInvoicesPage({
  params,
  searchParams,
}: RecordParams & { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('invoices.read')
  const record = await loadRecord(actor, params)
  const { id: userId } = record.person
  const at = `/admin/users/${userId}/invoices` as const
  const place = {
    params: await searchParams,
    cookies: await cookies(),
    at,
    fixed: { userId },
    columns: ownColumns,
  }

  return (
    <PersonRecord record={record}>
      <ListRows
        open={await openList(database(), actor, invoiceList, place)}
        empty={<Empty title="No invoices yet">Invoices and credit notes for this person’s bookings appear here.</Empty>}
        hint="Invoices and credit notes for this person’s bookings appear here."
      />
    </PersonRecord>
  )
}

/** Leaves out the buyer's column, since this is their page. */
const ownColumns = {
  label: { width: 128, phone: 1 },
  booking: { phone: 3 },
  issuedOn: {},
  state: { width: 124, phone: 4 },
  gross: { width: 108, phone: 2 },
} as const
