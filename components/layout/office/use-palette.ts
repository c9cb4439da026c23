'use client'

import { type ComponentType, type RefObject, useState } from 'react'
import type { PaletteProps } from './command-palette.tsx'
import { useFocusBack } from './use-focus-back.ts'

/**
 * Whether the palette is open, and what is typed into it. Its file is loaded when it is opened for the first time. `button`
 * opens it, and is drawn anew once it has loaded.
 */
export function usePalette(button: RefObject<HTMLElement | null>) {
  const [Palette, setPalette] = useState<ComponentType<PaletteProps>>()
  const [isOpen, setIsOpen] = useState(false)
  const [query, setQuery] = useState('')
  // The plain field keeps the focus until the palette takes it, so that no letter falls between the two.
  const [isHandingOver, setIsHandingOver] = useState(false)
  const { remember } = useFocusBack(isOpen, button)

  return {
    Palette,
    isOpen,
    query,
    isHandingOver,
    type: setQuery,
    open: () => {
      remember()
      setIsOpen(true)
      if (Palette) return
      setIsHandingOver(true)
      // Where the file cannot be loaded, the field goes on as a search form.
      import('./command-palette.tsx').then(
        (loaded) => setPalette(() => loaded.CommandPalette),
        () => setIsOpen(false),
      )
    },
    close: () => setIsOpen(false),
    leaveField: () => {
      setIsHandingOver(false)
      if (!Palette) setIsOpen(false)
    },
  }
}
