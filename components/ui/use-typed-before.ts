'use client'

import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Hands over what a person typed into the field, or began to type, before this page listened. Once, when it starts to. */
export function useTypedBefore(field: RefObject<HTMLInputElement | null>, takeOver: (typed: string) => void): void {
  const look = useEffectEvent(() => {
    if (field.current && document.activeElement === field.current) takeOver(field.current.value)
  })
  useEffect(() => look(), [])
}
