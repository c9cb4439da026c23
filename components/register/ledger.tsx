import { formatHours } from '#lib/core/hours.ts'
import type { KeptEntry, KeptRegister } from '#lib/offline/kept-register.ts'
import { readLedger } from '#lib/offline/read-ledger.ts'
import { nameOfEntry } from './mark-fields.tsx'
import styles from './register-part.module.css'
import type { LiveRegister } from './use-register.ts'

/** Which attendees have the hours and can be certified, and what the others lack; unsent marks count. */
export function Ledger({ register, live }: { register: KeptRegister; live: LiveRegister }) {
  const { entries, isSubmitted, requiredMinutes } = register
  const rows = entries.map((entry) => ({ entry, ...readLedger(entry, register, live) }))
  const certified = entries.filter(({ isCertified }) => isCertified).length
  const ready = rows.filter(({ missing }) => missing.length === 0).length

  return (
    <section className={styles.part} aria-labelledby="ledger">
      <h2 id="ledger">Contact hours</h2>
      <p>
        {isSubmitted
          ? `${certified} of ${entries.length} certified.`
          : `${ready} of ${entries.length} may be certified.`}
      </p>
      <ul>
        {rows.map(({ entry, attendedMinutes, missing }) => (
          <li key={entry.id} className={styles.line}>
            <span>
              {nameOfEntry(entry)}
              <small className={styles.reason}>{say(entry, missing, isSubmitted)}</small>
            </span>
            <span className={styles.hours}>
              {formatHours(attendedMinutes)} of {formatHours(requiredMinutes)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function say({ isCertified }: KeptEntry, missing: string[], isSubmitted: boolean): string {
  if (isCertified) return 'Certified'
  if (missing.length === 0) return 'Can be certified'
  return `${isSubmitted ? 'Not certified' : 'Not yet'}: ${missing.join(', ')}`
}
