import { render } from '@react-email/render'
import { cloneElement, isValidElement, type ReactElement } from 'react'
import type { z } from 'zod'
import type { Letter } from '../domains/letter.ts'
import { companyName } from '../settings/company/company-settings.ts'

export type WrittenLetter = { subject: string; html: string; text: string }

/**
 * A letter with its words filled in, under the name of the company, as HTML and as plain text. Throws if the words do not fit
 * the letter.
 */
export async function writeLetter<Words extends z.ZodObject>(
  letter: Letter<Words>,
  given: z.output<Words>,
  company = companyName.default,
): Promise<WrittenLetter> {
  const words = letter.input.parse(given)
  const body = headed(letter.body(words), company)
  const [html, text] = await Promise.all([render(body), render(body, { plainText: true })])
  return { subject: letter.subject(words), html, text }
}

function headed(body: ReactElement, company: string): ReactElement {
  return isValidElement<{ company?: string }>(body) ? cloneElement(body, { company }) : body
}
