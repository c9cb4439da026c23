import { render } from '@react-email/render'
import { templates } from './templates/all.ts'
import type { Template } from './templates/template.ts'
import type { Letter } from './write-letter.ts'

/** Every template with invented words filled in. */
export async function previewLetters(): Promise<(Letter & { name: string; title: string })[]> {
  return Promise.all(
    Object.entries(templates).map(async ([name, template]: [string, Template]) => {
      const body = template.body(template.sample)
      const [html, text] = await Promise.all([render(body), render(body, { plainText: true })])
      return { name, title: template.title, subject: template.subject(template.sample), html, text }
    }),
  )
}
