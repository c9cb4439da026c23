import Link from 'next/link'
import type { ReactNode } from 'react'
import beside from '#components/layout/beside.module.css'
import { Facts } from '#components/ui/facts.tsx'
import { formatMoment, formatPlainDate } from '#lib/core/dates.ts'
import { formatDecimal } from '#lib/core/money.ts'
import type { FoundDocument } from '#lib/invoices/find-document.ts'
import type { Buyer } from '#lib/invoices/issue/buyer.ts'
import { documentKindLabels } from '#lib/invoices/labels.ts'
import { nameOf } from '#lib/people/labels.ts'

type Props = { document: FoundDocument; buyer: Buyer | undefined; children: ReactNode }

export function DocumentFacts({ document, buyer, children }: Props) {
  const { kind, correctsId, corrects, credits } = document
  return (
    <aside className={beside.rail} aria-label="Details">
      <Facts
        title="Made out to"
        facts={[
          { label: 'Company', value: buyer?.company },
          { label: 'Name', value: buyer?.name },
          { label: 'Address', value: buyer?.address.join('\n') },
          { label: 'VAT number', value: buyer?.vatNumber },
          { label: 'Their order', value: document.purchaseOrder },
          { label: 'Booked by', value: <Link href={`/admin/users/${document.userId}`}>{nameOf(document)}</Link> },
        ]}
      />
      {children}
      <Facts
        title={documentKindLabels[kind]}
        facts={[
          { label: 'Issued', value: formatPlainDate(document.issuedOn) },
          { label: 'Tax point', value: formatPlainDate(document.taxPoint) },
          { label: 'Due', value: document.dueOn && formatPlainDate(document.dueOn) },
          { label: 'Left to pay', value: document.open !== null && formatDecimal(document.open) },
          { label: 'Sent', value: document.sentAt ? formatMoment(document.sentAt) : 'Not yet' },
          { label: 'Corrects', value: correctsId && <Link href={`/admin/invoices/${correctsId}`}>{corrects}</Link> },
          {
            label: 'Booking',
            value: <Link href={`/admin/bookings/${document.bookingId}`}>{document.bookingReference}</Link>,
          },
          ...credits.map(({ id, label, gross }) => ({
            label: 'Credited',
            value: (
              <>
                <Link href={`/admin/invoices/${id}`}>{label}</Link>, {formatDecimal(gross)}
              </>
            ),
          })),
        ]}
      />
    </aside>
  )
}
