import { cookies } from 'next/headers'
import { z } from 'zod'
import { ListRows } from '#components/list/list-rows.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { type CertificateListed, certificateList } from '#lib/certificates/certificate-list.ts'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import type { Column } from '#lib/lists/columns.ts'
import { openList } from '#lib/lists/open-list.ts'
import { loadRecord, type RecordParams, recordMetadata } from '../load-record.ts'
import { PersonRecord } from '../person-record.tsx'

export const generateMetadata = recordMetadata

export default async function PersonCertificatesPage({
  params,
  searchParams,
}: RecordParams & { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('people.read')
  const record = await loadRecord(actor, params)
  const { id: userId } = record.person
  const asked = await searchParams
  const at = `/admin/users/${userId}/certificates` as const
  const place = { params: asked, cookies: await cookies(), at, fixed: { userId }, columns: ownColumns }

  return (
    <PersonRecord record={record}>
      <ListRows
        open={await openList(database(), actor, certificateList, place)}
        meantId={readSearchParams(shownInput, asked).certificate}
        empty={<Empty title="No certificates yet">Certificates appear here once a course is completed.</Empty>}
        hint="Certificates appear here once a course is completed."
      />
    </PersonRecord>
  )
}

const shownInput = z.strictObject({ certificate: z.uuid().optional() })

/** Without the holder, whose page it is. */
const ownColumns: Record<string, Partial<Column<CertificateListed>>> = {
  number: { phone: 3, href: (row) => `/admin/certificates/${row.id}` },
  course: { phone: 1 },
  state: {},
  issuedOn: { rank: 2 },
  expiresOn: {},
}
