import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { PageHeader } from '#components/layout/page-header.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { certificateStates } from '#lib/certificates/certificate-state.ts'
import { findCertificate } from '#lib/certificates/find-certificate.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import styles from './certificate.module.css'
import { CertificateFacts } from './certificate-facts.tsx'
import { ReissueForm, RevokeForm } from './certificate-forms.tsx'

export const metadata: Metadata = { title: 'Certificate' }

export default async function CertificatePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('certificates.read')
  const id = z.uuid().safeParse((await params).id)
  const certificate = id.success && (await findCertificate(database(), actor, id.data))
  if (!certificate) notFound()
  const state = certificateStates[certificate.state]

  return (
    <>
      <PageHeader
        back={<Link href="/admin/certificates">Certificates</Link>}
        title={certificate.number}
        figures={<StatusDot tone={state.tone}>{state.label}</StatusDot>}
        actions={<a href={`/api/admin/certificates/${certificate.id}/pdf`}>Open the PDF</a>}
      />
      <div className={styles.body}>
        <CertificateFacts certificate={certificate} />
        {certificate.status === 'current' && (
          <>
            <ReissueForm certificateId={certificate.id} holderName={certificate.holderName} />
            <RevokeForm certificateId={certificate.id} />
          </>
        )}
      </div>
    </>
  )
}
