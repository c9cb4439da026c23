import { type RawBuilder, sql } from 'kysely'
import { isFromLondonDay, isUntilLondonDay } from '../db/london-days.ts'
import { defineList } from '../lists/define-list.ts'
import { choice, given, search } from '../lists/filters.ts'
import { hasWords } from '../lists/has-words.ts'
import { listDay } from '../lists/list-input.ts'
import { importRunRows, sourceName } from './import-run-rows.ts'
import { runKindLabels, runKinds, runStateLabels, runStates, runStateTones } from './labels.ts'
import { outcomeOf, starterOf } from './run-numbers.ts'

const startedAt = sql`import_runs.started_at`

/** Imports of bookings and of people, the latest first. */
export const importRunList = defineList({
  name: 'imports',
  at: '/admin/import',
  api: '/api/admin/imports',
  words: { one: 'import', many: 'imports' },
  rows: importRunRows,
  key: sql`import_runs.id`,

  filters: {
    q: search('Source or colleague', matchRuns),
    kind: choice('Imports shown', runKinds, runKindLabels, (kind) => sql<boolean>`import_runs.kind = ${kind}`),
    state: choice('State', runStates, runStateLabels, (state) => sql<boolean>`import_runs.state = ${state}`),
    startedFrom: given(listDay.describe('Started on this day or later, in Europe/London.'), (day) =>
      isFromLondonDay(startedAt, day),
    ),
    startedTo: given(listDay.describe('Started on this day or earlier, in Europe/London.'), (day) =>
      isUntilLondonDay(startedAt, day),
    ),
  },
  tabs: 'kind',
  ranges: [{ label: 'Started', of: 'day', from: 'startedFrom', to: 'startedTo' }],

  order: {
    startedAt: { by: startedAt, kind: 'moment', first: 'desc' },
    source: { by: sql`(${sourceName})`, kind: 'text', first: 'asc' },
    rowsRead: { by: sql`import_runs.rows_read`, kind: 'integer', first: 'desc' },
  },

  columns: {
    source: { label: 'Source', phone: 1, value: (row) => row.source, href: (row) => `/admin/import/${row.id}` },
    state: {
      label: 'State',
      width: 136,
      phone: 2,
      value: ({ state }) => ({ word: runStateLabels[state], tone: runStateTones[state] }),
    },
    startedAt: { label: 'When', kind: 'moment', width: 128, phone: 3, align: 'left', value: (row) => row.startedAt },
    startedBy: { label: 'Started by', width: 136, rank: 2, value: (row) => starterOf(row) ?? 'Command line' },
    rowsRead: { label: 'Read', kind: 'number', width: 96, rank: 2, value: (row) => row.rowsRead },
    imported: { label: 'Imported', kind: 'number', width: 104, phone: 4, value: (row) => outcomeOf(row).imported },
    notImported: {
      label: 'Not imported',
      kind: 'number',
      width: 120,
      rank: 2,
      value: (row) => outcomeOf(row).notImported,
    },
    newPeople: { label: 'New people', kind: 'number', width: 104, rank: 3, value: (row) => outcomeOf(row).newPeople },
    kind: { label: 'Kind', width: 104, rank: 3, isExtra: true, value: ({ kind }) => runKindLabels[kind] },
    finishedAt: {
      label: 'Finished',
      kind: 'moment',
      width: 128,
      rank: 3,
      isExtra: true,
      value: (row) => row.finishedAt,
    },
    undoneAt: { label: 'Undone', kind: 'moment', width: 128, rank: 3, isExtra: true, value: (row) => row.undoneAt },
  },
})

/** Every word in the source or in the name of the colleague who started the run. */
function matchRuns(text: string): RawBuilder<boolean> {
  return hasWords(sql`concat_ws(' ', ${sourceName}, starter.first_name, starter.last_name)`, text)
}
