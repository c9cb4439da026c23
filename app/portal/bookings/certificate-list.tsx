import { StatusDot, type Tone } from '#components/ui/status-dot.tsx'
import { formatPlainDate, toPlainDate } from '#lib/core/dates.ts'
import { addDays } from '#lib/core/plain-date.ts'
import type { CertificateRow } from '#lib/training/list-certificates.ts'
import styles from './bookings.module.css'

export function CertificateList({ certificates, now }: { certificates: CertificateRow[]; now: Date }) {
  const today = toPlainDate(now)

  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>Certificates</h2>
      {certificates.length === 0 && (
        <p className={styles.soft}>A certificate stands here once a course is completed.</p>
      )}
      <ul className={styles.rows}>
        {certificates.map((certificate) => (
          <li key={certificate.id} className={styles.row}>
            <div>
              <p className={styles.name}>{certificate.courseName}</p>
              <p className={styles.soft}>
                <span className={styles.reference}>{certificate.number}</span>, {certificate.holderName}
              </p>
            </div>
            <StatusDot tone={toneOf(certificate, today)}>{describe(certificate, today)}</StatusDot>
            {certificate.status === 'current' && (
              <a href={`/api/customer/certificates/${certificate.id}/pdf`} className={styles.big}>
                Download certificate (PDF)<span className={styles.aside}> {certificate.number}</span>
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
