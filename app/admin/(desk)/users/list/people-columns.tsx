import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import { type ColumnName, listColumns } from '#lib/people/list/columns/column-names.ts'
import type { ListRow } from '#lib/people/list/columns/list-rows.ts'
import { PeopleCell } from './people-cell.tsx'

/** The server searches, sorts and cuts pages; the table lays out what it answered. */
export const features = tableFeatures({})

const helper = createColumnHelper<typeof features, ListRow>()

/** The chosen columns, in the order in which the server sent their cells. */
export function columnsOf(names: readonly ColumnName[], now: Date) {
  return names.map((name, place) =>
    helper.display({
      id: name,
      header: listColumns[name].label,
      cell: ({ row }) => <PeopleCell column={name} value={row.original.cells[place] ?? null} now={now} />,
    }),
  )
}
