import type { ReactElement } from 'react'
import type { z } from 'zod'

/** A message that we write to people, with the words that change. */
export type Letter<Words extends z.ZodObject = z.ZodObject> = {
  /** The name that the log keeps, such as `booking.confirmed`. */
  name: string
  /** The title that the office reads. */
  title: string
  input: Words
  /** Invented words for the preview. */
  sample: z.output<Words>
  subject(words: z.output<Words>): string
  body(words: z.output<Words>): ReactElement
}

export function defineLetter<Words extends z.ZodObject>(letter: Letter<Words>): Letter<Words> {
  return letter
}
