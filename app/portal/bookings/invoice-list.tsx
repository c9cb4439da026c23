import light from '#components/layout/light/light-page.module.css'
import unseen from '#components/ui/unseen.module.css'
import { formatPlainDate } from '#lib/core/dates.ts'
import { formatDecimal } from '#lib/core/money.ts'
import { documentKindLabels } from '#lib/invoices/labels.ts'
import type { DocumentRow } from '#lib/invoices/list/list-documents.ts'
import styles from './bookings.module.css'

export function InvoiceList({ documents }: { documents: DocumentRow[] }) {
  if (documents.length === 0) return null

  return (
    <section className={light.section}>
      <h2 className={light.heading}>Invoices</h2>
      <ul className={light.rows}>
        {documents.map((document) => (
          <li key={document.id} className={light.row} data-amount="true">
            <div>
              <p className={light.name}>
                {documentKindLabels[document.kind]} {document.label}
              </p>
              <p className={light.soft}>
                {formatPlainDate(document.issuedOn)}, for{' '}
                <span className={styles.reference}>{document.bookingReference}</span>
              </p>
              <p className={light.soft}>{describe(document)}</p>
              <p>
                <a href={`/api/customer/invoices/${document.id}/pdf`}>
                  Download (PDF)<span className={unseen.unseen}> {document.label}</span>
                </a>
              </p>
            </div>
            <div className={styles.amount}>
              <p>{formatDecimal(document.gross)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function describe({ open, dueOn }: DocumentRow): string {
  if (open === null) return 'In your favour'
  if (open === '0.00') return 'Settled'
  return `${formatDecimal(open)} to pay by ${dueOn ? formatPlainDate(dueOn) : 'now'}`
}
