import { render } from '@react-email/render'
import type { z } from 'zod'
import type { Letter } from '../domains/letter.ts'

export type WrittenLetter = { subject: string; html: string; text: string }

/** A letter with its words filled in, as HTML and as plain text. Throws if the words do not fit the letter. */
export async function writeLetter<Words extends z.ZodObject>(
  letter: Letter<Words>,
  given: z.output<Words>,
): Promise<WrittenLetter> {
  const words = letter.input.parse(given)
  const body = letter.body(words)
  const [html, text] = await Promise.all([render(body), render(body, { plainText: true })])
  return { subject: letter.subject(words), html, text }
}
