'use client'

import { useEffect, useRef } from 'react'
import { announce } from './announce.ts'

/** Says its words aloud each time they have changed; draws nothing. */
export function Saying({ words }: { words: string }) {
  const before = useRef(words)
  useEffect(() => {
    if (before.current !== words) announce(words)
    before.current = words
  }, [words])
  return null
}
