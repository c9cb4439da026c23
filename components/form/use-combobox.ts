import { type KeyboardEvent, useState } from 'react'

export type ComboboxOption = {
  id: string
  label: string
  /** A second line. */
  detail?: string
  /** Shown, but cannot be chosen. */
  isOff?: boolean
}

type Given = {
  options: ComboboxOption[]
  isStale: boolean
  onType: (words: string) => void
  onChoose: (option: ComboboxOption) => void
}

/** Which option is marked, and what keys do: arrows move, Enter chooses, Esc closes. */
export function useCombobox({ options, isStale, onType, onChoose }: Given) {
  const [isOpen, setIsOpen] = useState(false)
  const [place, setPlace] = useState(0)
  /** The row of the marked option; -1 while none is offered. */
  const active = isOpen && options.length > 0 ? Math.min(place, options.length - 1) : -1

  function choose(option: ComboboxOption | undefined) {
    if (!option || option.isOff || isStale) return
    setIsOpen(false)
    onChoose(option)
  }

  function steer(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      setPlace(isOpen ? (active + step + options.length) % Math.max(1, options.length) : 0)
      setIsOpen(true)
    } else if (event.key === 'Enter') choose(options[active])
    else if (event.key === 'Escape' && isOpen) setIsOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function type(words: string) {
    onType(words)
    setPlace(0)
    setIsOpen(true)
  }

  return { isOpen, active, choose, steer, type, open: () => setIsOpen(true), close: () => setIsOpen(false) }
}
