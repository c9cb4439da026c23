import Link from 'next/link'
import { ButtonForm } from '#components/form/button-form.tsx'
import { PageHeader } from '#components/layout/page-header.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import type { FoundDocument } from '#lib/invoices/find-document.ts'
import { documentKindLabels, invoiceStateLabels, invoiceStateTones } from '#lib/invoices/labels.ts'
import type { InvoiceState } from '#lib/invoices/rules/invoice-state.ts'
import { sendDocumentAction } from '../actions.ts'
import styles from './document.module.css'

type Props = { document: FoundDocument; state: InvoiceState | 'credit'; pdf: string }

export function DocumentHeader({ document, state, pdf }: Props) {
  const word = state === 'credit' ? documentKindLabels.credit_note : invoiceStateLabels[state]
  return (
    <PageHeader
      back={<Link href="/admin/invoices">Invoices</Link>}
      title={document.label}
      figures={<StatusDot tone={invoiceStateTones[state]}>{word}</StatusDot>}
      actions={document.isErased ? undefined : <Steps document={document} state={state} pdf={pdf} />}
    />
  )
}

function Steps({ document, state, pdf }: Props) {
  return (
    <>
      <a href={pdf} className={styles.pdf}>
        Open the PDF
      </a>
      {state === 'paid' && document.lastPaidOn && (
        <a href={`${pdf}?copy=1`} className={styles.pdf}>
          Copy marked as paid
        </a>
      )}
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
