'use client'

import { Notice } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import { sealedLabels } from '#lib/privacy/sealed/labels.ts'
import { sealedFields } from '#lib/privacy/sealed/sealed-fields.ts'
import { mailShowCodeAction, showDetailsAction } from './actions.ts'
import { CodeForm } from './code-form.tsx'
import styles from './details.module.css'

/** Shows encrypted values to the reader of the address on file, and stores none on the page. */
export function ShowDetails({ isAwaited }: { isAwaited: boolean }) {
  const [asked, ask, isAsking] = useFormAction(mailShowCodeAction)
  const [opened, open, isOpening] = useFormAction(showDetailsAction)
  const shown = opened.kind === 'done' ? (opened.shown ?? {}) : {}

  return (
    <section className={light.section}>
      <h2 className={light.heading}>See your private details</h2>
      <p className={light.soft}>To see your needs, emergency contact and date of birth, we email you a code.</p>
      <form action={ask} className={light.form}>
        <Notice state={asked} />
        <Submit className={light.second} isBusy={isAsking}>
          {isAwaited ? 'Send another code' : 'Send a code to see it'}
        </Submit>
      </form>
      {isAwaited || opened.kind !== 'idle' ? (
        <CodeForm id="show-code" state={opened} send={open} isSending={isOpening} button="Show it" />
      ) : null}
      <dl className={styles.facts}>
        {sealedFields
          .filter((field) => shown[field] !== undefined)
          .map((field) => (
            <div key={field}>
              <dt>{sealedLabels[field]}</dt>
              <dd>{shown[field]}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
