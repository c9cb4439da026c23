import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Pager } from '#components/table/pager.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { searchCertificates, searchCertificatesInput } from '#lib/certificates/search-certificates.ts'
import { readSearchParams, type SearchParams, withParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { CertificatesTable } from './certificates-table.tsx'
import { CertificatesToolbar } from './certificates-toolbar.tsx'

export const metadata: Metadata = { title: 'Certificates' }

export default async function CertificatesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('certificates.read')
  const input = readSearchParams(searchCertificatesInput, await searchParams)
  const { rows, nextCursor, previousCursor } = await searchCertificates(database(), actor, input)
  const pageAt = (cursor: string | null) =>
    cursor ? (`/admin/certificates?${withParams({ ...input, cursor })}` as const) : null

  return (
    <>
      <PageHeader title="Certificates" actions={<ButtonLink href="/verify">Check a certificate</ButtonLink>} />
      <CertificatesToolbar input={input} />
      {rows.length > 0 && <CertificatesTable rows={rows} />}
      {rows.length === 0 && <NoCertificates isFiltered={Boolean(input.q || input.state)} />}
      <Pager newer={pageAt(previousCursor)} older={pageAt(nextCursor)} newerLabel="Back" olderLabel="Further" />
    </>
  )
}

function NoCertificates({ isFiltered }: { isFiltered: boolean }) {
  if (!isFiltered)
    return <Empty title="No certificates yet">Certificates are issued when an instructor hands in the register.</Empty>
  return (
    <Empty title="No certificate matches" action={<ButtonLink href="/admin/certificates">Clear filters</ButtonLink>}>
      Search by the whole number, or by the name, email, phone or company of the holder.
    </Empty>
  )
}
