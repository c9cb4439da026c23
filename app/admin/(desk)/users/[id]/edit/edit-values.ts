import type { Contested } from '#lib/core/conflict.ts'
import type { FormState } from '#lib/core/form-state.ts'
import type { Person } from '#lib/people/find-person.ts'
import { type WritableField, writableFields } from '#lib/people/record/writable-fields.ts'

export type EditValues = {
  /** The version and the values that the form began with, to be sent along. */
  version: string
  original: string
  shown: Partial<Record<string, string>>
  /** Fields that someone else changed meanwhile. */
  contested: Partial<Record<string, Contested>>
}

type Values = Partial<Record<string, string>>

/** What the form shows: the person, what was typed before a refusal, or after a conflict both put together. */
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

/** What I changed from what I began with. What I left alone takes the value that stands now. */
function ownChanges({ original = '{}', version, ...typed }: Record<string, string>): Values {
  const began: Record<string, string | null> = JSON.parse(original)
  return Object.fromEntries(Object.entries(typed).filter(([field, value]) => value !== (began[field] ?? '')))
}
