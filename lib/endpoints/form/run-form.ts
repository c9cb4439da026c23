import type { z } from 'zod'
import { Conflict } from '../../core/conflict.ts'
import type { FormState } from '../../core/form-state.ts'
import { busy, Doubtful, Refusal } from '../../core/refusal.ts'
import { isContention } from '../../db/transaction.ts'
import { isSameOrigin } from '../origin/same-origin.ts'
import { explain, fieldsWithNul, hasForeignFields, keepTyped, readForm } from './read-form.ts'

export type FormSpec<Schema extends z.ZodObject, Result> = {
  /** The form's fields. Any other field is refused, so a form can only write what it owns. */
  input: Schema
  /** Fields filled in again after a refusal. Never a password. */
  keep: readonly (keyof z.input<Schema> & string)[]
  /** The sentence shown when the form is done. */
  message?: (result: Result, input: z.output<Schema>) => string
  /** Values the sender asked to see, such as opened fields: answered once and stored nowhere. */
  shown?: (result: Result, input: z.output<Schema>) => Record<string, string>
  /** The result is not kept, so a form that arrives twice only learns that the work was done. `shown` implies this. */
  isSecret?: true
  /** Runs after the commit, also for a form that arrives again: revalidates, redirects or sets cookies. */
  afterCommit?: (result: Result, input: z.output<Schema>) => void | Promise<void>
}

/** Parses a form, does the work and turns a Refusal into a sentence. Rethrows any other error. */
export async function runForm<Schema extends z.ZodObject, Result>(
  { input: schema, keep, message, shown, afterCommit }: FormSpec<Schema, Result>,
  { form, headers }: { form: FormData; headers: Headers },
  work: (input: z.output<Schema>) => Promise<Result>,
): Promise<FormState> {
  const typed = keepTyped(form, keep)
  if (!isSameOrigin(headers)) return { kind: 'refused', message: foreignPage, typed }
  if (hasForeignFields(form, schema)) return { kind: 'refused', message: outOfDate, typed }

  const broken = fieldsWithNul(form)
  if (broken.length > 0) return { kind: 'invalid', errors: unreadable(broken), typed: {} }

  const parsed = await schema.safeParseAsync(readForm(form, schema))
  if (!parsed.success) return explain(parsed.error, typed)

  const input = parsed.data
  try {
    const result = await work(input)
    await afterCommit?.(result, input)
    return {
      kind: 'done',
      ...(message && { message: message(result, input) }),
      ...(shown && { shown: shown(result, input) }),
    }
  } catch (error) {
    if (isContention(error)) return { kind: 'refused', message: busy, typed }
    if (!(error instanceof Refusal)) throw error
    return stateOf(error, typed)
  }
}

function stateOf(error: Refusal, typed: Record<string, string>): FormState {
  const { message, fields } = error
  const mentions = error.mentions.length > 0 ? { mentions: error.mentions } : {}
  if (error instanceof Conflict) return { kind: 'conflict', message, typed, standing: error.standing }
  if (error instanceof Doubtful) return { kind: 'invalid', errors: fields, typed, insistence: error.insistence }
  if (Object.keys(fields).length > 0) return { kind: 'invalid', errors: fields, typed, ...mentions }
  return { kind: 'refused', message, typed, ...mentions }
}

const foreignPage = 'This form was not sent from this site.'
const outOfDate = 'This page is out of date. Load it again, then send the form once more.'

function unreadable(fields: string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, 'This holds a character that cannot be kept.']))
}
