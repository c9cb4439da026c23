import light from '#components/layout/light/light-page.module.css'
import { StatusDot, type Tone } from '#components/ui/status-dot.tsx'
import unseen from '#components/ui/unseen.module.css'
import type { CertificateRow } from '#lib/certificates/list-certificates.ts'
import { formatPlainDate, toPlainDate } from '#lib/core/dates.ts'
import { addDays } from '#lib/core/plain-date.ts'
import styles from './bookings.module.css'

export function CertificateList({ certificates, now }: { certificates: CertificateRow[]; now: Date }) {
  const today = toPlainDate(now)

  return (
    <section className={light.section}>
      <h2 className={light.heading}>Certificates</h2>
      {certificates.length === 0 && <p className={light.soft}>Certificates appear here when you complete a course.</p>}
      <ul className={light.rows}>
        {certificates.map((certificate) => (
          <li key={certificate.id} className={light.row}>
            <div>
              <p className={light.name}>{certificate.courseName}</p>
              <p className={light.soft}>
                <span className={styles.reference}>{certificate.number}</span>, {certificate.holderName}
              </p>
            </div>
            <StatusDot tone={toneOf(certificate, today)}>{describe(certificate, today)}</StatusDot>
            {certificate.status === 'current' && (
              <a href={`/api/customer/certificates/${certificate.id}/pdf`} className={styles.big}>
                Download certificate (PDF)<span className={unseen.unseen}> {certificate.number}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const soonDays = 90

function toneOf({ status, expiresOn }: CertificateRow, today: string): Tone {
  if (status !== 'current' || expiresOn < today) return 'quiet'
  return expiresOn < addDays(today, soonDays) ? 'needs' : 'good'
}

function describe({ status, expiresOn }: CertificateRow, today: string): string {
  if (status === 'revoked') return 'Withdrawn'
  if (status === 'superseded') return 'Replaced by a newer one'
  return expiresOn < today ? `Expired on ${formatPlainDate(expiresOn)}` : `Valid until ${formatPlainDate(expiresOn)}`
}
