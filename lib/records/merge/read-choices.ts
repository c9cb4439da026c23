import { Refusal } from '../../core/refusal.ts'
import { findMergeField, type MergeField } from './merge-fields.ts'
import { type Weighed, weighFields } from './weigh-fields.ts'

/** Field or column → the id of the record whose value is taken, or the value itself. */
export type Choices = Readonly<Record<string, string | boolean | null>>

/** The record chosen for each field. Throws a Refusal that names every impossible choice. */
export function readChoices(records: readonly Weighed[], choices: Choices): Map<string, string> {
  const chosen = new Map<string, string>()
  const faults: Record<string, string> = {}

  for (const [name, choice] of Object.entries(choices)) {
    const field = findMergeField(name)
    const taken = field && recordOf(records, field, name, choice)
    const path = `fields.${name}`
    if (!field) faults[path] = 'There is no field of this name to choose.'
    else if (!taken) faults[path] = 'This is neither one of the records nor what one of them says.'
    else if ((chosen.get(field.field) ?? taken) !== taken)
      faults[path] = `${field.label} is taken whole from one record.`
    else chosen.set(field.field, taken)
  }
  if (Object.keys(faults).length > 0) throw new Refusal('Some of the chosen values cannot be used.', faults)
  return chosen
}

function recordOf(records: readonly Weighed[], field: MergeField, name: string, choice: string | boolean | null) {
  if (records.some(({ id }) => id === choice)) return String(choice)

  const column = field.columns.find((of) => of === name)
  if (column) return records.find(({ values }) => values[column] === choice)?.id
  const whole = weighFields(records, new Map()).find((weighed) => weighed.field === name)
  return field.sealed.length === 0 ? whole?.candidates.find(({ value }) => value === choice)?.userId : undefined
}
