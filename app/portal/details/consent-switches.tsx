'use client'

import { Notice } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import unseen from '#components/ui/unseen.module.css'
import { formatMoment } from '#lib/core/dates.ts'
import { typedOf } from '#lib/core/form-state.ts'
import type { ConsentEvent, ConsentState } from '#lib/people/consents/list-consents.ts'
import { consentLabels, consentSourceLabels } from '#lib/privacy/consents/consents.ts'
import { changeConsentAction } from './actions.ts'
import { CodeAsked } from './code-asked.tsx'
import styles from './details.module.css'

type Event = Pick<ConsentEvent, 'id' | 'consent' | 'granted' | 'source' | 'createdAt'>

/** A switch for each consent, and the history. Switching off is free; switching on needs a code. */
export function ConsentSwitches({ states, events }: { states: ConsentState[]; events: Event[] }) {
  const [state, send, isSending] = useFormAction(changeConsentAction)

  return (
    <section className={light.section}>
      <h2 className={light.heading}>What we may send you</h2>
      <p className={light.soft}>
        You can switch these off at once. To switch one on, you need a code that we email to you.
      </p>
      <Notice state={state} />
      <ul className={light.rows}>
        {states.map(({ consent, granted, wording }) => (
          <li key={consent} className={light.row}>
            <div>
              <p className={light.name}>
                {consentLabels[consent]}: {granted ? 'on' : 'off'}
              </p>
              <p className={light.soft}>{wording}</p>
            </div>
            <form action={send} className={styles.switch}>
              <input type="hidden" name="consent" value={consent} />
              <input type="hidden" name="granted" value={granted ? 'no' : 'yes'} />
              {typedOf(state).consent === consent && <CodeAsked id={`${consent}-code`} state={state} />}
              <Submit className={light.second} isBusy={isSending}>
                Switch {granted ? 'off' : 'on'}
                <span className={unseen.unseen}>: {consentLabels[consent]}</span>
              </Submit>
            </form>
          </li>
        ))}
      </ul>
      {events.length > 0 && (
        <details>
          <summary className={styles.summary}>Your earlier choices</summary>
          <ol className={light.rows}>
            {events.map(({ id, consent, granted, source, createdAt }) => (
              <li key={id} className={light.soft}>
                {formatMoment(createdAt)}: {consentLabels[consent]} switched {granted ? 'on' : 'off'}{' '}
                {consentSourceLabels[source]}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}
