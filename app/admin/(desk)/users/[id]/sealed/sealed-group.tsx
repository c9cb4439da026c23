'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFormAction } from '#components/form/use-form-action.ts'
import { RevealReason } from '#components/privacy/reveal-reason.tsx'
import { useHiding } from '#components/privacy/use-hiding.ts'
import { Button } from '#components/ui/button.tsx'
import facts from '#components/ui/facts.module.css'
import { type FormState, idle } from '#lib/core/form-state.ts'
import { revealReasons, sealedLabels } from '#lib/privacy/sealed/labels.ts'
import type { SealedState } from '#lib/privacy/sealed/list-sealed.ts'
import styles from './sealed.module.css'
import { changeSealedAction, revealAction } from './sealed-actions.ts'
import { SealedChange } from './sealed-change.tsx'
import { SealedValue } from './sealed-value.tsx'

type Props = { userId: string; title: string; states: SealedState[] }

/** Some sealed fields: whether each is kept, what it says once asked for, and the two forms behind Show and Change. */
export function SealedGroup({ userId, title, states }: Props) {
  const [revealed, reveal, isRevealing] = useFormAction(revealAction)
  const [changed, change, isChanging] = useFormAction(changeSealedAction)
  const [hidden, setHidden] = useState<FormState>(idle)
  const box = useRef<HTMLElement>(null)

  const shown = revealed.kind === 'done' && revealed !== hidden ? (revealed.shown ?? {}) : undefined
  const focus = (what: string) => box.current?.querySelector<HTMLElement>(what)?.focus()
  const hide = () => setHidden(revealed)
  useHiding(shown !== undefined, hide)
  useSaved(changed, () => {
    hide()
    for (const open of box.current?.querySelectorAll('details') ?? []) open.open = false
    focus('[data-change]')
  })

  return (
    <section className={styles.group} ref={box}>
      <h2 className={facts.title}>{title}</h2>
      <SealedFacts states={states} shown={shown} />
      <div className={styles.steps}>
        {shown && (
          <Button
            autoFocus
            onClick={() => {
              flushSync(hide)
              focus('summary')
            }}
          >
            Hide
          </Button>
        )}
        {!shown && states.some(({ isKept }) => isKept) && (
          <RevealReason
            reasons={revealReasons}
            className={styles.step}
            summary={<summary aria-label={`Show: ${title}`}>Show</summary>}
            state={revealed}
            send={reveal}
            isSending={isRevealing}
          >
            <FieldsToShow userId={userId} states={states} />
          </RevealReason>
        )}
        <SealedChange
          userId={userId}
          title={title}
          states={states}
          shown={shown}
          state={changed}
          send={change}
          isSending={isChanging}
        />
      </div>
      <p role="status" className={styles.told}>
        {!shown && changed.kind === 'done' && changed.message}
      </p>
    </section>
  )
}

function FieldsToShow({ userId, states }: Omit<Props, 'title'>) {
  return (
    <>
      <input type="hidden" name="userId" value={userId} />
      {states.map(({ field }) => (
        <input key={field} type="hidden" name="field" value={field} />
      ))}
    </>
  )
}

function SealedFacts({ states, shown }: Pick<Props, 'states'> & { shown: Record<string, string> | undefined }) {
  return (
    <dl>
      {states.map(({ field, isKept }) => (
        <div key={field} className={facts.fact}>
          <dt>{sealedLabels[field]}</dt>
          <SealedValue field={field} isKept={isKept} shown={shown} />
        </div>
      ))}
    </dl>
  )
}

function useSaved(state: FormState, then: () => void) {
  const onSaved = useEffectEvent(then)
  useEffect(() => {
    if (state.kind === 'done') onSaved()
  }, [state])
}
