import { z } from 'zod'
import { peoplePageInput } from './page-input.ts'

/** The current list or a selection, in these columns. */
export const exportPeopleInput = peoplePageInput
  .omit({ cursor: true, pageSize: true, view: true })
  .extend({ pick: z.uuid().optional() })
  .required({ columns: true })
