import { z } from 'zod'
import { formKeyField, isFormKey } from '../../core/form-key.ts'
import type { FormState } from '../../core/form-state.ts'

/** The form passed to an action. Anything else, such as a program may send, counts as an empty form. */
export function formGiven(given: unknown): FormData {
  return given instanceof FormData ? given : new FormData()
}

/** Reads a form's fields as its schema expects them: all values for a list, otherwise the last one. */
export function readForm(form: FormData, schema: z.ZodObject): Record<string, unknown> {
  const given = namesOf(form).map((name): [string, unknown] => {
    const values = form.getAll(name)
    return [name, wantsList(schema, name) ? values : values.at(-1)]
  })
  const unticked = Object.keys(schema.shape).filter((name) => !form.has(name) && wantsList(schema, name))
  return Object.fromEntries([...given, ...unticked.map((name): [string, unknown] => [name, []])])
}

/** Whether the form holds a field its schema does not know: from an old page, or an attack. */
export function hasForeignFields(form: FormData, schema: z.ZodObject): boolean {
  return namesOf(form).some((name) => !Object.hasOwn(schema.shape, name))
}

/** The text typed in these fields, to fill the form again, and the form's key, which it keeps until it takes effect. */
export function keepTyped(form: FormData, keep: readonly string[]): Record<string, string> {
  const kept = isFormKey(form.get(formKeyField)) ? [...keep, formKeyField] : keep
  const typed = kept.map((name): [string, FormDataEntryValue | null] => [name, form.get(name)])
  return Object.fromEntries(typed.filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}

/** The form state for invalid input, with one sentence per field. */
export function explain(error: z.ZodError, typed: Record<string, string>): FormState {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) errors[issue.path.join('.')] ??= issue.message
  return { kind: 'invalid', errors, typed }
}

/** The names of fields with a NUL character, which PostgreSQL cannot store. */
export function fieldsWithNul(form: FormData): string[] {
  return [...form].filter(([, value]) => typeof value === 'string' && value.includes('\0')).map(([name]) => name)
}

// React adds $ACTION fields to a form sent before JavaScript has loaded, and our own forms add their key.
function namesOf(form: FormData): string[] {
  const isOfThePage = (name: string) =>
    name.startsWith('$ACTION') || (name === formKeyField && isFormKey(form.get(formKeyField)))
  return [...new Set(form.keys())].filter((name) => !isOfThePage(name))
}

function wantsList(schema: z.ZodObject, name: string): boolean {
  let field: unknown = schema.shape[name]
  while (field instanceof z.ZodOptional || field instanceof z.ZodDefault) field = field.unwrap()
  return field instanceof z.ZodArray
}
