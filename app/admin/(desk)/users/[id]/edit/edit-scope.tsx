'use client'

import { useSearchParams } from 'next/navigation'
import { createContext, type ReactNode, use, useEffect, useEffectEvent, useRef, useState } from 'react'
import { FormKey } from '#components/form/form-key.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { announce } from '#components/ui/announce.ts'
import { useKeys } from '#components/ui/use-keys.ts'
import { type FormState, idle } from '#lib/core/form-state.ts'
import type { Person } from '#lib/people/find-person.ts'
import { updatePersonAction } from '../actions.ts'
import { type EditValues, editValues } from './edit-values.ts'
import { type AskedAt, useDiscard } from './use-discard.ts'

/** The one form of the record. Its fields replace the values in the header and at the side. */
export const editFormId = 'edit-person'

type Edit = {
  person: Person
  isOpen: boolean
  isSending: boolean
  state: FormState
  values: EditValues
  open: () => void
  /** Closes the form, asking first if there are unsaved changes. */
  tryToClose: (at: AskedAt) => void
  askedAt: AskedAt | undefined
  keep: () => void
  discard: () => void
}

const EditContext = createContext<Edit | undefined>(undefined)

export function useEdit(): Edit {
  const edit = use(EditContext)
  if (!edit) throw new Error('Fields of the record stand inside EditScope.')
  return edit
}

/** `e` opens and Esc closes; without JavaScript `?edit` in the address opens and a link closes. */
export function EditScope({ person, children }: { person: Person; children: ReactNode }) {
  const [sent, send, isSending] = useFormAction(updatePersonAction)
  const [seen, setSeen] = useState<FormState>(idle)
  const hasAsked = useSearchParams().has('edit')
  const [isOpen, setOpen] = useState(hasAsked && sent.kind !== 'done')
  const state = sent === seen ? idle : sent
  const form = useRef<HTMLFormElement>(null)

  const open = () => setOpen(true)
  const close = () => {
    setSeen(sent)
    setOpen(false)
  }
  useFocus(isOpen)
  useKeys((key, event) => {
    if (key !== 'e' || isOpen) return
    event.preventDefault()
    open()
  })
  const values = editValues(person, state)
  const leaving = useDiscard(form, values, close)
  useEscape(isOpen, () => (leaving.askedAt ? leaving.keep() : leaving.tryToClose(whereFocusIs())))
  useAnswer(sent, form, leaving.discard)

  return (
    <EditContext value={{ person, isOpen, isSending, state, values, open, ...leaving }}>
      {isOpen && (
        <form id={editFormId} ref={form} action={send}>
          <FormKey state={sent} />
          <input type="hidden" name="userId" value={person.id} />
          <input type="hidden" name="version" value={values.version} />
          <input type="hidden" name="original" value={values.original} />
        </form>
      )}
      {children}
    </EditContext>
  )
}

function whereFocusIs(): AskedAt {
  return document.activeElement?.closest('[data-editing]') ? 'rail' : 'header'
}

/** Focus moves to the opened or closed part once it is on the page. */
function useFocus(isOpen: boolean) {
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current !== isOpen) document.getElementById(isOpen ? 'edit-firstName' : 'edit-open')?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
}

function useEscape(isOpen: boolean, close: () => void) {
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return
    if (event.target instanceof Element && event.target.closest('details[open]')) return
    close()
  })
  useEffect(() => {
    if (!isOpen) return
    const listen = (event: KeyboardEvent) => onEscape(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isOpen])
}

/** Closes a saved form and announces it; otherwise focuses the first faulty field. */
function useAnswer(sent: FormState, form: React.RefObject<HTMLFormElement | null>, close: () => void) {
  const onAnswer = useEffectEvent(() => {
    if (sent.kind === 'done') {
      announce('Details saved.')
      close()
    }
    const fields = [...(form.current?.elements ?? [])]
    const wanting = fields.find((field) => field.matches('[aria-invalid], [type=radio]'))
    if (wanting instanceof HTMLElement) wanting.focus()
  })
  useEffect(() => {
    if (sent.kind !== 'idle') onAnswer()
  }, [sent])
}
