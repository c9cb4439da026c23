'use client'

import { Notice } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import light from '#components/layout/light/light-page.module.css'
import { ExportSheet } from '#components/privacy/export-sheet.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { formatDay } from '#lib/core/dates.ts'
import { changeErasureAction, exportOwnAction } from './actions.ts'
import { CodeAsked } from './code-asked.tsx'

/** Everything on record about the customer, to read and save, and the request to erase it, which takes a code. */
export function OwnData({ userId, askedAt }: { userId: string; askedAt: Date | undefined }) {
  const [state, send, isSending] = useFormAction(exportOwnAction)
  const [changed, change, isChanging] = useFormAction(changeErasureAction)

  return (
    <section className={light.section}>
      <h2 className={light.heading}>Your data</h2>
      <form action={send} className={light.form}>
        <p className={light.soft}>See everything we hold about you, and save it as a file.</p>
        <Submit className={light.second} isBusy={isSending}>
          Show everything
        </Submit>
      </form>
      {state.kind === 'done' && state.message && <ExportSheet json={state.message} userId={userId} />}
      <form action={change} className={light.form}>
        <Notice state={changed} />
        <input type="hidden" name="wanted" value={askedAt ? 'no' : 'yes'} />
        <p className={light.soft}>
          {askedAt
            ? `You asked us on ${formatDay(askedAt)} to erase your data. We will do so within a month.`
            : 'You can ask us to erase your data. Records we must keep by law, such as payments, stay without your name.'}
        </p>
        <CodeAsked id="erasure-code" state={changed} />
        <Submit className={light.second} isBusy={isChanging}>
          {askedAt ? 'I changed my mind' : 'Ask us to erase my data'}
        </Submit>
      </form>
    </section>
  )
}
