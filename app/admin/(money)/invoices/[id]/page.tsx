import { notFound } from 'next/navigation'
import { z } from 'zod'
import beside from '#components/layout/beside.module.css'
import { toPlainDate } from '#lib/core/dates.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { findDocument } from '#lib/invoices/find-document.ts'
import { readBuyer } from '#lib/invoices/print/print-document.ts'
import { stateOf } from '#lib/invoices/rules/invoice-state.ts'
import { DocumentFacts } from './document-facts.tsx'
import { DocumentHeader } from './document-header.tsx'
import { DocumentLines } from './document-lines.tsx'
import { KeptDocument } from './kept-document.tsx'

export default async function InvoicePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('invoices.read')
  const id = z.uuid().safeParse((await params).id)
  const document = id.success && (await findDocument(database(), actor, id.data))
  if (!document) notFound()
  const pdf = `/api/admin/invoices/${document.id}/pdf`

  return (
    <>
      <title>{`${document.label} · React Fast`}</title>
      <DocumentHeader document={document} state={stateOf(document, toPlainDate(new Date()))} pdf={pdf} />
      <div className={beside.columns}>
        <div>
          <h2 className={beside.title}>What it says</h2>
          <DocumentLines document={document} />
        </div>
        <DocumentFacts document={document} buyer={document.isErased ? undefined : readBuyer(document)}>
          {document.isErased && <KeptDocument pdf={pdf} />}
        </DocumentFacts>
      </div>
    </>
  )
}
