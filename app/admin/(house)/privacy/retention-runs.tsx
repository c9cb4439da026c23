import { formatMoment } from '#lib/core/dates.ts'
import type { RetentionRun } from '#lib/privacy/retention/list-retention-runs.ts'
import styles from './privacy.module.css'

const words: Record<string, string> = {
  sessions: 'sign-ins',
  passwordLinks: 'password links',
  signInSteps: 'unfinished sign-ins',
  portalCodes: 'codes of the portal',
  answers: 'answers to programs',
  webhookEvents: 'events of other services',
  counters: 'counters',
  peopleFiles: 'files of people',
  health: 'people’s health data',
  medicalNotes: 'medical notes',
  registers: 'seats on registers',
  certificates: 'names on certificates',
  invoices: 'buyers on invoices of erased people',
}

export function RetentionRuns({ runs }: { runs: RetentionRun[] }) {
  return (
    <section>
      <h2 className={styles.heading}>Deleted under these rules</h2>
      {runs.length === 0 && <p className={styles.quiet}>Data past its retention period is deleted every night.</p>}
      <ol className={styles.list}>
        {runs.map(({ id, startedAt, counts }) => (
          <li key={id}>
            {formatMoment(startedAt)}: {inWords(counts)}
          </li>
        ))}
      </ol>
    </section>
  )
}

function inWords(counts: Record<string, number>): string {
  const gone = Object.entries(counts).filter(([, count]) => count > 0)
  return gone.length === 0
    ? 'nothing was due'
    : gone.map(([name, count]) => `${count} ${words[name] ?? name}`).join(', ')
}
