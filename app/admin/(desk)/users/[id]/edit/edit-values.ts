import type { Contested } from '#lib/core/conflict.ts'
import type { FormState } from '#lib/core/form-state.ts'
import type { Person } from '#lib/people/find-person.ts'
import { type WritableField, writableFields } from '#lib/people/record/writable-fields.ts'

export type EditValues = {
  /** The version and original values of the form, sent with it. */
  version: string
  original: string
  shown: Partial<Record<string, string>>
  /** Fields that someone else changed meanwhile. */
  contested: Partial<Record<string, Contested>>
}

type Values = Partial<Record<string, string>>

/** The values to show: the person's, those typed before a refusal, or both combined after a conflict. */
export function editValues(person: Person, state: FormState): EditValues {
  switch (state.kind) {
    case 'idle':
    case 'done':
      return startWith(String(person.version), valuesOf(person))
    case 'invalid':
    case 'refused': {
      const fresh = startWith(String(person.version), valuesOf(person))
      const { version = fresh.version, original = fresh.original, ...typed } = state.typed
      return { version, original, shown: { ...fresh.shown, ...typed }, contested: {} }
    }
    case 'conflict': {
      const { version, values, contested } = state.standing
      const begun = startWith(String(version), values)
      return { ...begun, shown: { ...values, ...ownChanges(state.typed) }, contested }
    }
    default:
      return state satisfies never
  }
}

function startWith(version: string, values: Values): EditValues {
  const original = JSON.stringify(
    Object.fromEntries(writableFields.map((field) => [field, values[field] === '' ? null : values[field]])),
  )
  return { version, original, shown: values, contested: {} }
}

function valuesOf(person: Record<WritableField, string | null>): Values {
  return Object.fromEntries(writableFields.map((field) => [field, person[field] ?? '']))
}

/** My edits of the original values. Fields I did not edit take the current value. */
function ownChanges({ original = '{}', version, ...typed }: Record<string, string>): Values {
  const began: Record<string, string | null> = JSON.parse(original)
  return Object.fromEntries(Object.entries(typed).filter(([field, value]) => value !== (began[field] ?? '')))
}
