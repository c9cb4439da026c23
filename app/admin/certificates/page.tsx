import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Pager } from '#components/table/pager.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { LiveSearch } from '#components/ui/live-search.tsx'
import toolbar from '#components/ui/toolbar.module.css'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { readSearchParams, type SearchParams, withParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { certificateStates } from '#lib/training/certificate-state.ts'
import {
  certificateStateFilters,
  type SearchCertificatesInput,
  searchCertificates,
  searchCertificatesInput,
} from '#lib/training/certificates/search-certificates.ts'
import { CertificatesTable } from './certificates-table.tsx'

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
      <Toolbar input={input} />
      {rows.length > 0 && <CertificatesTable rows={rows} />}
      {rows.length === 0 && <NoCertificates isFiltered={Boolean(input.q || input.state)} />}
      <Pager newer={pageAt(previousCursor)} older={pageAt(nextCursor)} newerLabel="Back" olderLabel="Further" />
    </>
  )
}

function Toolbar({ input: { q, state } }: { input: SearchCertificatesInput }) {
  return (
    <div className={toolbar.toolbar}>
      <LiveSearch
        action="/admin/certificates"
        words={q}
        keep={{ state }}
        label="Search certificates"
        placeholder="Number, name, email or company"
      />
      <nav aria-label="State" className={toolbar.choices}>
        {[undefined, ...certificateStateFilters].map((one) => (
          <Link
            key={one ?? 'all'}
            href={`/admin/certificates?${withParams({ q, state: one })}`}
            className={toolbar.choice}
            aria-current={state === one ? 'true' : undefined}
            prefetch={false}
          >
            {one ? certificateStates[one].label : 'All'}
          </Link>
        ))}
      </nav>
    </div>
  )
}

function NoCertificates({ isFiltered }: { isFiltered: boolean }) {
  if (!isFiltered)
    return <Empty title="No certificates yet">They are issued when an instructor hands the register in.</Empty>
  return (
    <Empty title="No certificate matches" action={<ButtonLink href="/admin/certificates">Clear filters</ButtonLink>}>
      Search by the whole number, or by the name, email, phone or company of the holder.
    </Empty>
  )
}
