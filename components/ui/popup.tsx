'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { placePanel } from './place-panel.ts'
import styles from './popup.module.css'

type Props = {
  summary: ReactNode
  /** The name of the button if its content is a drawing. */
  label?: string | undefined
  children: ReactNode
  className?: string | undefined
  summaryClassName?: string | undefined
  /** Opens upwards. */
  above?: boolean
  /** Aligns with the right edge of its button. */
  atEnd?: boolean
}

/** A small panel under a button. Opens without JavaScript; closed by Esc, a click elsewhere or a chosen link. */
export function Popup({ summary, label, children, className, summaryClassName, above, atEnd }: Props) {
  const details = useRef<HTMLDetailsElement>(null)
  useClosing(details)
  usePlacing(details, above, atEnd)

  return (
    <details ref={details} className={`${styles.popup} ${className ?? ''}`}>
      <summary className={summaryClassName ?? styles.summary} aria-label={label} title={label}>
        {summary}
      </summary>
      <div className={styles.panel} data-above={above} data-end={atEnd}>
        {children}
      </div>
    </details>
  )
}

/** Keeps the open panel in sight while the page scrolls or changes its size. */
function usePlacing(details: React.RefObject<HTMLDetailsElement | null>, above?: boolean, atEnd?: boolean) {
  useEffect(() => {
    const box = details.current
    const place = () => {
      const panel = box?.querySelector<HTMLElement>(':scope > div')
      if (box?.open && panel) placePanel(box, panel, { above, atEnd })
    }
    const onScroll = ({ target }: Event) => {
      if (target instanceof Node && !box?.contains(target)) place()
    }
    box?.addEventListener('toggle', place)
    document.addEventListener('scroll', onScroll, true)
    window.addEventListener('resize', place)
    return () => {
      box?.removeEventListener('toggle', place)
      document.removeEventListener('scroll', onScroll, true)
      window.removeEventListener('resize', place)
    }
  }, [details, above, atEnd])
}

function useClosing(details: React.RefObject<HTMLDetailsElement | null>) {
  useEffect(() => {
    const onPointer = (event: Event) => {
      const box = details.current
      if (!box?.open || !(event.target instanceof Element)) return
      if (!box.contains(event.target)) box.open = false
    }
    const onClick = (event: Event) => {
      const box = details.current
      if (box?.open && event.target instanceof Element && box.contains(event.target) && event.target.closest('a'))
        box.open = false
    }
    const onKey = (event: KeyboardEvent) => {
      const box = details.current
      if (event.key !== 'Escape' || !box?.open) return
      event.stopPropagation()
      box.open = false
      box.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('focusin', onPointer)
    document.addEventListener('click', onClick)
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('focusin', onPointer)
      document.removeEventListener('click', onClick)
      document.removeEventListener('keydown', onKey, true)
    }
  }, [details])
}
