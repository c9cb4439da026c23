import { noteTypeLabels } from '#lib/people/conditions/fields.ts'
import { choicesFor, type Slot } from '#lib/people/conditions/operators.ts'
import type { Tag } from '#lib/people/tags/list-tags.ts'

export type Choices = { tags: Tag[]; courses: string[] }

type Props = {
  slot: Slot
  name: string
  label: string
  field: string
  value: string
  choices: Choices
  isWrong: boolean
}

/** The field for one value of a condition, by its kind. */
export function ValueInput({ slot, name, label, field, value, choices, isWrong }: Props) {
  const options = optionsFor(slot, field, choices)
  const common = { name, 'aria-label': label, defaultValue: value, 'aria-invalid': isWrong || undefined }
  if (options) {
    return (
      <select {...common}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    )
  }
  return <input {...common} {...shapeOf(slot)} autoComplete="off" />
}

function optionsFor(slot: Slot, field: string, { tags, courses }: Choices): [string, string][] | undefined {
  const codes = courses.map((code): [string, string] => [code, code])
  switch (slot) {
    case 'choice':
      return [['', 'Choose'], ...Object.entries(choicesFor(field))]
    case 'note':
      return Object.entries(noteTypeLabels)
    case 'course':
      return [['', 'Choose a course'], ...codes]
    case 'maybeCourse':
      return [['', 'any course'], ...codes]
    case 'tag':
      return [['', 'Choose a tag'], ...tags.map(({ id, name }): [string, string] => [id, name])]
    default:
      return undefined
  }
}

function shapeOf(slot: Slot) {
  switch (slot) {
    case 'day':
      return { type: 'date' }
    case 'days':
      return { inputMode: 'numeric', size: 5, placeholder: 'days' } as const
    case 'amount':
      return { inputMode: 'decimal', size: 10, placeholder: '0.00' } as const
    default:
      return { maxLength: 200 }
  }
}
