import { z } from 'zod'
import { columnsInput } from '../../lists/columns-input.ts'
import { peopleColumns } from './columns/people-columns.ts'
import { peopleList } from './people-list.ts'

/** How the page of people is asked for: what the API knows, and how it is laid out. */
export const peoplePageInput = peopleList.input.extend({
  columns: columnsInput(peopleColumns).optional(),
  view: z.union([z.uuid(), z.literal('all')]).optional(),
})

export type PeoplePageInput = z.output<typeof peoplePageInput>

/** What a saved view keeps: everything that makes the list what it is, but not where somebody was in it. */
export const viewState = peoplePageInput.omit({ cursor: true, pageSize: true, view: true })
