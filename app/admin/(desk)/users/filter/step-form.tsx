'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useTransition } from 'react'

/** A GET form that stays on the page between steps; without JavaScript it is an ordinary form. */
export function StepForm({ className, children }: { className: string | undefined; children: ReactNode }) {
  const router = useRouter()
  const [isBusy, startStep] = useTransition()

  const send = (form: HTMLFormElement, submitter?: HTMLElement | null) => {
    const params = new URLSearchParams()
    for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') params.append(name, value)
    startStep(() => router.push(`/admin/users/filter?${params}`, { scroll: false }))
  }

  return (
    <form
      action="/admin/users/filter"
      className={className}
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault()
        const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null }
        send(event.currentTarget, submitter)
      }}
      onChange={({ currentTarget, target }) => {
        // Another operator needs other values.
        if (target instanceof HTMLSelectElement && target.name.endsWith('.operator')) send(currentTarget)
      }}
    >
      {/* Enter in a field presses the first button of a form, which must not remove anything. */}
      <button type="submit" name="do" value="show" hidden tabIndex={-1} />
      {children}
    </form>
  )
}
