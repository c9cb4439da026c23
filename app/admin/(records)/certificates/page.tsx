import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { ListPage } from '#components/list/list-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { certificateList } from '#lib/certificates/certificate-list.ts'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { openList } from '#lib/lists/open-list.ts'

export const metadata: Metadata = { title: 'Certificates' }

export default async function CertificatesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('certificates.read')
  const place = { params: await searchParams, cookies: await cookies() }

  return (
    <ListPage
      open={await openList(database(), actor, certificateList, place)}
      title="Certificates"
      actions={<ButtonLink href="/verify">Check a certificate</ButtonLink>}
      empty={
        <Empty title="No certificates yet">Certificates are issued when an instructor hands in the register.</Empty>
      }
      hint="Search by the whole number, or by the name, email, phone or company of the holder."
    />
  )
}
