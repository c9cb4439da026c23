'use client'

import { useRouter } from 'next/navigation'
import { type RefObject, useRef, useState } from 'react'
import { useRowKeys } from './use-row-keys.ts'

/** Listens for all rows at once: what is ticked, which row is pointed at, and where a click leads. */
export function useRows(onActive: (id: string | undefined) => void) {
  const form = useRef<HTMLFormElement>(null)
  const [picked, setPicked] = useState(0)
  const router = useRouter()
  const recount = () => setPicked(ticked(form).length)

  const clear = () => {
    for (const box of boxes(form)) box.checked = false
    recount()
  }
  useRowKeys({
    pick: (row) => row.querySelector<HTMLInputElement>('input[name="ids"]')?.click(),
    note: (id) => router.push(`/admin/users/${id}/notes#write`),
    book: (id) => router.push(`/admin/bookings/new?user=${id}`),
    clear,
  })

  const listeners = {
    onChange: ({ target }: React.ChangeEvent<HTMLFormElement> | React.SyntheticEvent) => {
      if (target instanceof HTMLInputElement && target.dataset.all !== undefined)
        for (const box of boxes(form)) box.checked = target.checked
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
        router.push(hrefOf(link))
      } else if (row?.dataset.id && isOnRow(target)) router.push(`/admin/users/${row.dataset.id}`)
    },
  }
  return { form, picked, clear, listeners }
}

type Form = RefObject<HTMLFormElement | null>

function boxes(form: Form): HTMLInputElement[] {
  return [...(form.current?.querySelectorAll<HTMLInputElement>('tbody input[name="ids"], input[data-all]') ?? [])]
}

function ticked(form: Form): HTMLInputElement[] {
  return boxes(form).filter((box) => box.checked && box.name === 'ids')
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

function hrefOf(link: HTMLAnchorElement): `/admin/users/${string}` {
  const { pathname, hash } = new URL(link.href)
  return `/admin/users/${pathname.replace('/admin/users/', '')}${hash}`
}

async function copyText(button: HTMLElement, text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
  button.textContent = 'Copied'
}
