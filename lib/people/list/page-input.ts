import { z } from 'zod'
import { type ColumnName, columnNames } from './columns/column-names.ts'
import { listPeopleInput } from './schemas.ts'

const columns = z
  .string()
  .max(800)
  .transform((text) => [...new Set(text.split(/[.,]/))])
  .pipe(z.array(z.enum(columnNames)).min(1))
  // The name is what leads to the record.
  .transform((names): ColumnName[] => ['name', ...names.filter((name) => name !== 'name')])

/** How the page of people is asked for: what the API knows, and how it is laid out. */
export const peoplePageInput = listPeopleInput.extend({
  columns: columns.optional(),
  view: z.union([z.uuid(), z.literal('all')]).optional(),
})

export type PeoplePageInput = z.output<typeof peoplePageInput>

/** What a saved view keeps: everything that makes the list what it is, but not where somebody was in it. */
export const viewState = peoplePageInput.omit({ cursor: true, pageSize: true, view: true })

export type ViewState = z.output<typeof viewState>

export function stateOf({ cursor, pageSize, view, ...state }: PeoplePageInput): ViewState {
  return state
}
