import Link from 'next/link'
import table from '#components/table/table.module.css'
import { type Column, Table } from '#components/table/table.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { certificateStates } from '#lib/certificates/certificate-state.ts'
import type { ListedCertificate } from '#lib/certificates/search-certificates.ts'
import { formatPlainDate } from '#lib/core/dates.ts'

const columns: Column[] = [
  { label: 'Holder' },
  { label: 'Course' },
  { label: 'State', width: 136 },
  { label: 'Certificate', width: 192, rank: 2 },
  { label: 'Completed', width: 120, rank: 3, isRight: true },
  { label: 'Expires', width: 120, isRight: true },
]

export function CertificatesTable({ rows }: { rows: ListedCertificate[] }) {
  return (
    <Table columns={columns}>
      {rows.map((row) => (
        <tr key={row.id}>
          <td data-phone="1">
            <Link href={`/admin/certificates/${row.id}`} className={table.name} prefetch={false} data-row-link="">
              {row.holderName}
            </Link>
          </td>
          <td data-phone="3">{row.courseName}</td>
          <td data-phone="2">
            <StatusDot tone={certificateStates[row.state].tone}>{certificateStates[row.state].label}</StatusDot>
          </td>
          <td data-rank="2" data-quiet="true">
            {row.number}
          </td>
          <td data-align="right" data-quiet="true" data-rank="3">
            {formatPlainDate(row.issuedOn)}
          </td>
          <td data-align="right" data-phone="4">
            {formatPlainDate(row.expiresOn)}
          </td>
        </tr>
      ))}
    </Table>
  )
}
