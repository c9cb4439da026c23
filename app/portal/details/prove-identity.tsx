'use client'

import { Notice } from '#components/form/notice.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import { mailShowCodeAction, proveIdentityAction } from './actions.ts'
import { CodeForm } from './code-form.tsx'

/** The booker knows the reference and the attendees' addresses too, so only access to the mailbox tells them apart. */
export function ProveIdentity({ isAwaited }: { isAwaited: boolean }) {
  const [asked, ask, isAsking] = useFormAction(mailShowCodeAction)
  const [shown, show, isShowing] = useFormAction(proveIdentityAction)

  const isAsked = isAwaited || shown.kind !== 'idle'

  return (
    <section className={light.section}>
      <p className={light.soft}>
        You opened a seat that someone else booked. To see and change your details, your consents and your other
        bookings, show that this is you: we email a code to the address of your seat.
      </p>
      <form action={ask} className={light.form}>
        <Notice state={asked} />
        <Submit className={isAsked ? light.second : light.primary} isBusy={isAsking}>
          {isAsked ? 'Email me another code' : 'Email me a code'}
        </Submit>
      </form>
      {isAsked && <CodeForm id="who-code" state={shown} send={show} isSending={isShowing} button="Open my details" />}
    </section>
  )
}
