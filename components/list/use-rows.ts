'use client'

import { useRouter } from 'next/navigation'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { noteOpened } from '#components/layout/focus/opened-link.ts'
import type { OfficeRoute } from '#lib/core/office-route.ts'
import type { RowAction } from './row-actions.tsx'
import { useRowKeys } from './use-row-keys.ts'

/** Listens for all rows at once: what is ticked, which row is pointed at, and where a click leads. */
export function useRows(actions: RowAction[], onActive: (id: string | undefined) => void) {
  const root = useRef<HTMLDivElement>(null)
  const [picked, setPicked] = useState(0)
  const router = useRouter()
  const recount = () => setPicked(ticked(root).length)
  const go = (href: string | null | undefined) => {
    if (href && isOfficeRoute(href)) router.push(href)
  }

  const clear = () => {
    for (const box of boxes(root)) box.checked = false
    recount()
  }
  // Boxes ticked before the page listened, or that the browser ticked again after Back.
  useEffect(() => setPicked(ticked(root).length), [])
  useRowKeys({
    pick: (row) => row.querySelector<HTMLInputElement>('input[name="ids"]')?.click(),
    act: (key, id) => {
      const action = actions.find((each) => each.key === key)
      const link = document.activeElement?.closest('tr')?.querySelector('[data-row-link]')
      if (link && action?.href) noteOpened(link)
      go(action?.href?.replace('{id}', id))
      return action !== undefined
    },
    clear,
  })

  const listeners = {
    onChange: ({ target }: React.SyntheticEvent) => {
      if (target instanceof HTMLInputElement && target.dataset.all !== undefined)
        for (const box of boxes(root)) box.checked = target.checked
      recount()
    },
    onMouseOver: ({ target }: React.MouseEvent) => onActive(rowOf(target)?.dataset.id),
    onFocus: ({ target }: React.FocusEvent) => onActive(rowOf(target)?.dataset.id),
    onClick: (event: React.MouseEvent) => {
      const { target } = event
      if (!(target instanceof Element)) return
      const copy = target.closest<HTMLElement>('[data-copy]')
      if (copy?.dataset.copy) return void copyText(copy, copy.dataset.copy)
      if (!isPlain(event)) return

      const link = target.closest('a')
      const row = rowOf(target)
      if (link && row) {
        event.preventDefault()
        go(link.getAttribute('href'))
      } else if (row && isOnRow(target)) {
        const lead = row.querySelector('[data-row-link]')
        if (lead) noteOpened(lead)
        go(lead?.getAttribute('href'))
      }
    },
  }
  return { root, picked, clear, listeners }
}

type Root = RefObject<HTMLDivElement | null>

function isOfficeRoute(href: string): href is OfficeRoute {
  return href.startsWith('/admin/')
}

function boxes(root: Root): HTMLInputElement[] {
  return [...(root.current?.querySelectorAll<HTMLInputElement>('tbody input[name="ids"], input[data-all]') ?? [])]
}

function ticked(root: Root): HTMLInputElement[] {
  return boxes(root).filter((box) => box.checked && box.name === 'ids')
}

function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('tbody tr') : null
}

function isPlain({ button, ctrlKey, metaKey, shiftKey }: React.MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey
}

/** On the row itself, not on something in it, and not the end of marking text. */
function isOnRow(target: Element): boolean {
  if (target.closest('a, button, input, label, [class*="tick"]')) return false
  return (window.getSelection()?.toString() ?? '') === ''
}

async function copyText(button: HTMLElement, text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
  button.textContent = 'Copied'
}
