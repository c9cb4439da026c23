import { render } from '@react-email/render'
import { type TemplateInput, type TemplateName, templates } from './templates/all.ts'
import type { Template } from './templates/template.ts'

export type Letter = { subject: string; html: string; text: string }

/** A template with its words filled in, as HTML and as plain text. */
export async function writeLetter<Name extends TemplateName>(name: Name, input: TemplateInput<Name>): Promise<Letter> {
  const template: Template = templates[name]
  const words = template.input.parse(input)
  const body = template.body(words)
  const [html, text] = await Promise.all([render(body), render(body, { plainText: true })])
  return { subject: template.subject(words), html, text }
}
