import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ButtonForm } from '#components/form/button-form.tsx'
import beside from '#components/layout/beside.module.css'
import { PageHeader } from '#components/layout/page-header.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { toPlainDate } from '#lib/core/dates.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { findDocument } from '#lib/invoices/find-document.ts'
import { documentKindLabels, invoiceStateLabels, invoiceStateTones } from '#lib/invoices/labels.ts'
import { readBuyer } from '#lib/invoices/print/print-document.ts'
import { stateOf } from '#lib/invoices/rules/invoice-state.ts'
import { sendDocumentAction } from '../actions.ts'
import { DocumentFacts } from './document-facts.tsx'
import { DocumentLines } from './document-lines.tsx'
import { KeptDocument } from './kept-document.tsx'

export const metadata: Metadata = { title: 'Invoice' }

export default async function InvoicePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await requirePermission('invoices.read')
  const id = z.uuid().safeParse((await params).id)
  const document = id.success && (await findDocument(database(), actor, id.data))
  if (!document) notFound()
  const state = stateOf(document, toPlainDate(new Date()))
  const pdf = `/api/admin/invoices/${document.id}/pdf`

  return (
    <>
      <PageHeader
        back={<Link href="/admin/invoices">Invoices</Link>}
        title={document.label}
        figures={
          <StatusDot tone={invoiceStateTones[state]}>
            {state === 'credit' ? documentKindLabels.credit_note : invoiceStateLabels[state]}
          </StatusDot>
        }
        actions={
          document.isErased ? undefined : (
            <>
              <a href={pdf}>Open the PDF</a>
              {state === 'paid' && document.lastPaidOn && <a href={`${pdf}?copy=1`}>Copy marked as paid</a>}
              <ButtonForm
                action={sendDocumentAction}
                fields={{ invoiceId: document.id }}
                label={document.sentAt ? 'Send again' : 'Send'}
                about={document.label}
                kind="primary"
              />
            </>
          )
        }
      />
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
