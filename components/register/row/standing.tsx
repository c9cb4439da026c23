import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatHours } from '#lib/core/hours.ts'
import type { KeptEntry, KeptRegister } from '#lib/offline/kept-register.ts'
import { readLedger } from '#lib/offline/read-ledger.ts'
import styles from '../register.module.css'
import type { LiveRegister } from '../use-register.ts'

type Props = { entry: KeptEntry; register: KeptRegister; live: LiveRegister }

/** An attendee's contact hours, unsent marks included; after handing in, whether they were certified. */
export function Standing({ entry, register, live }: Props) {
  if (entry.isCertified) return <StatusDot tone="good">Certified</StatusDot>
  const { attendedMinutes } = readLedger(entry, register, live)
  if (register.isSubmitted) return <StatusDot tone="quiet">Not certified</StatusDot>
  const hours = `${formatHours(attendedMinutes)} of ${formatHours(register.requiredMinutes)}`
  return (
    <span className={styles.hours} data-short={attendedMinutes < register.requiredMinutes}>
      {hours}
    </span>
  )
}

/** What is still missing for a certificate. */
export function whyNotYet({ entry, register, live }: Props): string {
  if (entry.isCertified) return 'Certified.'
  const { attendedMinutes, missing } = readLedger(entry, register, live)
  const hours = `${formatHours(attendedMinutes)} of ${formatHours(register.requiredMinutes)}.`
  if (missing.length === 0) return `${hours} Can be certified.`
  return `${hours} ${register.isSubmitted ? 'Not certified' : 'Not yet'}: ${missing.join(', ')}.`
}
