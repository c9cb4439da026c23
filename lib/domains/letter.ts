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

/** A letter with a code or a one-time link. Only its reader may see it, before and after it leaves. */
export type SecretLetter<Words extends z.ZodObject = z.ZodObject> = Letter<Words> & {
  /** The words that the log keeps, without the secret. The subject uses these too. */
  kept(words: z.output<Words>): z.output<Words>
}

export function defineSecretLetter<Words extends z.ZodObject>(letter: SecretLetter<Words>): SecretLetter<Words> {
  return letter
}

export function defineLetter<Words extends z.ZodObject>(letter: Letter<Words>): Letter<Words> {
  return letter
}
