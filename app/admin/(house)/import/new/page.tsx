import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import styles from '../import.module.css'
import { UploadForm } from './upload-form.tsx'

export const metadata: Metadata = { title: 'Import bookings' }

export default async function ImportFilePage() {
  await requirePermission('imports.write')

  return (
    <>
      <PageHeader title="Import bookings" back={<Link href="/admin/import">Import</Link>} />
      <div className={styles.page}>
        <p className={styles.lead}>
          Bookings from older systems, as NDJSON, JSON or CSV, up to 20 MB. The file is checked first and nothing is
          kept; you see the figures, then decide. Larger files go through the command line.
        </p>
        <UploadForm />
      </div>
    </>
  )
}
