'use client'

import { useEffect, useRef } from 'react'
import { announce } from './announce.ts'

/** Announces its words to screen readers when they change; draws nothing. */
export function Saying({ words }: { words: string }) {
  const before = useRef(words)
  useEffect(() => {
    if (before.current !== words) announce(words)
    before.current = words
  }, [words])
  return null
}
