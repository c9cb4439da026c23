import { StatusDot } from '#components/ui/status-dot.tsx'
import { When } from '#components/ui/when.tsx'
import type { SecondFactor } from '#lib/auth/second-factor/find-second-factor.ts'
import styles from '../account.module.css'

export function StepState({ factor, now }: { factor: SecondFactor; now: Date }) {
  if (factor.kind !== 'on')
    return (
      <p className={styles.words}>
        With two-step verification, your password alone is not enough to sign in: you also type six digits from an app
        on your phone. Any authenticator app will do.
      </p>
    )
  return (
    <>
      <p>
        <StatusDot tone="good">Turned on</StatusDot> <When at={factor.since} now={now} />
      </p>
      <p className={styles.words}>
        {factor.codesLeft === 1 ? '1 recovery code is left.' : `${factor.codesLeft} recovery codes are left.`}
      </p>
    </>
  )
}
