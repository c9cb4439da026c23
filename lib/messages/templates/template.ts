import type { ReactElement } from 'react'
import type { z } from 'zod'

/** Something we write to people, with the words that change. */
export type Template<Schema extends z.ZodObject = z.ZodObject> = {
  /** What the office calls it. */
  title: string
  input: Schema
  /** Words for the preview; invented. */
  sample: z.output<Schema>
  subject: (input: z.output<Schema>) => string
  body: (input: z.output<Schema>) => ReactElement
}

export function defineTemplate<Schema extends z.ZodObject>(template: Template<Schema>): Template<Schema> {
  return template
}

/** Every template is greeted by first name where there is one. */
export function hello(firstName: string | null): string {
  return firstName ? `Hello ${firstName},` : 'Hello,'
}
