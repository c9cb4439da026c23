'use client'

import { useSaying } from './use-saying.ts'

/** Says its words aloud each time they have changed; draws nothing. */
export function Saying({ words }: { words: string }) {
  useSaying(words)
  return null
}
