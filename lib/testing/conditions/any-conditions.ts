import fc from 'fast-check'
import { fieldsOf, type Kind } from '../../people/conditions/fields.ts'
import { choicesFor, operatorsOf, type Slot } from '../../people/conditions/operators.ts'
import { amounts, courses, days, noteTypes, numbers, words } from './people.ts'

const from = <const T>(...values: T[]) => fc.constantFrom(...values)

/** Arbitrary conditions of an address, in compact form. */
export function anyConditions(tagIds: string[]): fc.Arbitrary<unknown> {
  const test = fc.oneof(...everyTest(tagIds))
  const groupOf = (member: fc.Arbitrary<unknown>) =>
    fc
      .tuple(from('all', 'any'), fc.array(member, { minLength: 1, maxLength: 3 }))
      .map(([way, members]) => ({ [way]: members }))
  return fc.oneof(groupOf(test), groupOf(fc.oneof(test, groupOf(test))), groupOf(groupOf(groupOf(test))))
}

/** Each field with each of its operators. */
function everyTest(tagIds: string[]): fc.Arbitrary<unknown>[] {
  return Object.entries(operatorsOf).flatMap(([kind, operators]) =>
    fieldNames(kind).flatMap((field) =>
      Object.entries(operators).map(([operator, { takes }]) =>
        fc
          .tuple<string[]>(...takes.map((slot: Slot) => valueFor(slot, kind, field, tagIds)))

          .map((values: string[]) => [field, operator, ...(operator === 'between' ? inOrder(values) : values)]),
      ),
    ),
  )
}

function fieldNames(kind: string): string[] {
  const found = Object.entries(fieldsOf).find(([name]) => name === kind)
  return found ? Object.keys(found[1]) : []
}

function valueFor(slot: Slot, kind: string, field: string, tagIds: string[]): fc.Arbitrary<string> {
  switch (slot) {
    case 'words':
      return kind === ('phone' satisfies Kind) ? from(...numbers, '07400 123456') : from(...words)
    case 'digits':
      return from('3456', '07400 123', '0113 496')
    case 'amount':
      return from(...amounts)
    case 'day':
      return from(...days)
    case 'days':
      return from('0', '1', '7', '30', '365')
    case 'choice':
      return from(...Object.keys(choicesFor(field)))
    case 'note':
      return from(...noteTypes)
    case 'course':
      return from(...courses)
    case 'maybeCourse':
      return from('', ...courses)
    case 'tag':
      return from(...tagIds)
    default:
      return slot satisfies never
  }
}

function inOrder(values: string[]): string[] {
  const isNumber = values.every((value) => !value.includes('-'))
  return [...values].sort((a, b) => (isNumber ? Number(a) - Number(b) : a.localeCompare(b)))
}
