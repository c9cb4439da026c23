import Link from 'next/link'
import table from '#components/table/table.module.css'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatPlainDate } from '#lib/core/dates.ts'
import { certificateStates } from '#lib/training/certificate-state.ts'
import type { ListedCertificate } from '#lib/training/certificates/search-certificates.ts'

export function CertificatesTable({ rows }: { rows: ListedCertificate[] }) {
  return (
    <div className={table.wrap}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Holder</th>
            <th scope="col">Course</th>
            <th scope="col" style={{ width: '136px' }}>
              State
            </th>
            <th scope="col" data-rank="2" style={{ width: '192px' }}>
              Certificate
            </th>
            <th scope="col" data-align="right" data-rank="3" style={{ width: '120px' }}>
              Completed
            </th>
            <th scope="col" data-align="right" style={{ width: '120px' }}>
              Expires
            </th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </div>
  )
}
