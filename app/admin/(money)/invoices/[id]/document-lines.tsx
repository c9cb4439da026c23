import { Table } from '#components/table/table.tsx'
import { formatDecimal } from '#lib/core/money.ts'
import type { FoundDocument } from '#lib/invoices/find-document.ts'
import { amountsOf, listSums, rateOf } from '#lib/invoices/print/describe-document.ts'
import styles from './document.module.css'

/** The lines and sums of a document, as its PDF shows them. */
export function DocumentLines({ document }: { document: FoundDocument }) {
  const hasVat = document.lines.some(({ code }) => code !== 'none')
  return (
    <>
      <Table
        columns={[
          { label: 'Description' },
          { label: 'Quantity', width: 84, isRight: true, rank: 2 },
          { label: hasVat ? 'Price incl. VAT' : 'Price', width: 116, isRight: true, rank: 2 },
          hasVat && { label: 'VAT', width: 84, rank: 3 },
          { label: hasVat ? 'Net amount' : 'Amount', width: 116, isRight: true },
        ]}
      >
        {document.lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a document never change their order
          <tr key={place}>
            <td data-phone="1" data-wraps="true">
              {line.text}
            </td>
            <td data-align="right" data-rank="2">
              {line.quantity}
            </td>
            <td data-align="right" data-rank="2">
              {amountsOf(line).unit}
            </td>
            {hasVat && (
              <td data-quiet="true" data-rank="3">
                {rateOf(line)}
              </td>
            )}
            <td data-align="right" data-phone="2">
              {amountsOf(line).amount}
            </td>
          </tr>
        ))}
      </Table>
      <dl className={styles.sums}>
        {listSums(document).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {document.isSimplified && document.kind === 'invoice' && (
        <p className={styles.simplified}>
          A simplified invoice, because the customer’s address was not known. The law allows this up to
          {formatDecimal('250.00')}.
        </p>
      )}
    </>
  )
}
