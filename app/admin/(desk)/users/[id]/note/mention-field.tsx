'use client'

import { type KeyboardEvent, type TextareaHTMLAttributes, useImperativeHandle, useRef } from 'react'
import type { Colleague } from '#lib/people/notes/mentions.ts'
import styles from './mention-field.module.css'
import { useMention } from './use-mention.ts'

type Props = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  id: string
  colleagues: Colleague[]
  /** Focuses the field from outside. */
  handle?: React.Ref<{ focus: () => void }>
}

/** Text in which `@` and a name notify a colleague. Names are offered after the `@`, and can be typed. */
export function MentionField({ id, colleagues, handle, ...area }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { offered, chosen, look, move, choose, close } = useMention(field, colleagues)
  useImperativeHandle(handle, () => ({ focus: () => field.current?.focus() }))

  return (
    <div className={styles.holder}>
      <textarea
        {...area}
        id={id}
        ref={field}
        aria-autocomplete="list"
        aria-controls={`${id}-names`}
        aria-activedescendant={offered.length > 0 ? `${id}-name-${chosen}` : undefined}
        onInput={look}
        onClick={look}
        onBlur={close}
        onKeyDown={(event) => (offered.length > 0 && steer(event)) || send(event)}
      />
      <div
        id={`${id}-names`}
        role="listbox"
        aria-label="Colleagues"
        className={styles.names}
        hidden={offered.length === 0}
      >
        {offered.map((colleague, place) => (
          <div
            key={colleague.id}
            id={`${id}-name-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === chosen}
            className={styles.name}
            onPointerDown={(event) => {
              event.preventDefault()
              choose(place)
            }}
          >
            {colleague.name}
            {colleague.role === 'instructor' && <span className={styles.role}> instructor</span>}
          </div>
        ))}
      </div>
    </div>
  )

  /** Whether the key was handled by the list. */
  function steer(event: KeyboardEvent): boolean {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) move(step)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Tab' || (event.key === 'Enter' && !event.ctrlKey && !event.metaKey)) choose(chosen)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
}

/** Ctrl or ⌘ and Enter submit the form; Esc leaves the field, so that single keys work again. */
function send({ key, ctrlKey, metaKey, currentTarget }: KeyboardEvent<HTMLTextAreaElement>): void {
  if (key === 'Enter' && (ctrlKey || metaKey)) currentTarget.form?.requestSubmit()
  if (key === 'Escape') document.getElementById('content')?.focus({ preventScroll: true })
}
