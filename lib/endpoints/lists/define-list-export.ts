import { z } from 'zod'
import type { Permission } from '../../core/permissions.ts'
import type { List } from '../../lists/list.ts'
import { defineHandler } from '../define-handler.ts'
import { readTicked } from './read-ticked.ts'
import { sendListFile } from './send-list-file.ts'

/** POST for a file of a list, though it changes nothing: an export is written down, and no link may cause one. */
export function defineListExport<Row extends { id: string }>(list: List<Row>, { may }: { may: Permission }) {
  return defineHandler({
    summary: `Export ${list.words.many} as CSV`,
    description: 'Exactly what the list shows for the same parameters, however much. It is logged.',
    gives: 'text/csv',
    may,
    isExport: true,
    input: z.object({ query: list.fileInput }),
    conduct: async (db, actor, { query }, request) =>
      sendListFile(db, actor, list, { ...query, ids: await readTicked(request) }, request),
  })
}
