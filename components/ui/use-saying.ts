'use client'

import { useEffect, useRef } from 'react'
import { announce } from './announce.ts'

/** Says these words aloud each time what they speak of has changed. */
export function useSaying(words: string, of: string | number = words): void {
  const before = useRef(of)
  useEffect(() => {
    if (before.current !== of) announce(words)
    before.current = of
  }, [words, of])
}
