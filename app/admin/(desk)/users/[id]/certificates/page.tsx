import { z } from 'zod'
import { Empty } from '#components/ui/empty.tsx'
import { listCertificatesOf } from '#lib/certificates/list-certificates.ts'
import { toPlainDate } from '#lib/core/dates.ts'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { loadRecord, type RecordParams, recordMetadata } from '../load-record.ts'
import { PersonRecord } from '../person-record.tsx'
import { CertificatesTable } from './certificates-table.tsx'

export const generateMetadata = recordMetadata

export default async function PersonCertificatesPage({
  params,
  searchParams,
}: RecordParams & { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('people.read')
  const record = await loadRecord(actor, params)
  const certificates = await listCertificatesOf(database(), actor, record.person.id)
  const { certificate } = readSearchParams(shownInput, await searchParams)

  return (
    <PersonRecord record={record}>
      {certificates.length === 0 ? (
        <Empty title="No certificates yet">Certificates appear here once a course is completed.</Empty>
      ) : (
        <CertificatesTable rows={certificates} today={toPlainDate(new Date())} meant={certificate} />
      )}
    </PersonRecord>
  )
}

const shownInput = z.strictObject({ certificate: z.uuid().optional() })
