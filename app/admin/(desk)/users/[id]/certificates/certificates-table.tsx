import { type Column, Table } from '#components/table/table.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { certificateStates, stateOfCertificate } from '#lib/certificates/certificate-state.ts'
import type { CertificateRow } from '#lib/certificates/list-certificates.ts'
import { formatPlainDate } from '#lib/core/dates.ts'

const columns: Column[] = [
  { label: 'Certificate' },
  { label: 'Course' },
  { label: 'State' },
  { label: 'Issued', rank: 2, isRight: true },
  { label: 'Expires', isRight: true },
]

type Props = {
  rows: CertificateRow[]
  today: string
  /** The certificate that the link points to. */
  meant: string | undefined
}

/** A person's certificates. Dates are plain dates, and so is today. */
export function CertificatesTable({ rows, today, meant }: Props) {
  return (
    <Table columns={columns}>
      {rows.map((row) => {
        const state = certificateStates[stateOfCertificate(row, today)]
        return (
          <tr key={row.id} data-picked={row.id === meant} aria-current={row.id === meant || undefined}>
            <td data-phone="3">{row.number}</td>
            <td data-phone="1">{row.courseName}</td>
            <td data-phone="2">
              <StatusDot tone={state.tone}>{state.label}</StatusDot>
            </td>
            <td data-align="right" data-quiet="true" data-rank="2">
              {formatPlainDate(row.issuedOn)}
            </td>
            <td data-align="right" data-phone="4">
              {formatPlainDate(row.expiresOn)}
            </td>
          </tr>
        )
      })}
    </Table>
  )
}
