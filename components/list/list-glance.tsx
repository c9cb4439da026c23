import { cellOf } from '#lib/lists/cells.ts'
import type { Column } from '#lib/lists/columns.ts'
import { readLayout } from '#lib/lists/layout.ts'
import { HeadCell } from './list-head.tsx'
import { ListTable } from './list-table.tsx'

type Props<Row> = { list: { columns: Record<string, Column<Row>> }; rows: Row[]; now: Date }

/** A few rows of a list as part of another page: nothing to sort, to select or to page. */
export function ListGlance<Row extends { id: string }>({ list, rows, now }: Props<Row>) {
  const { columns: keys, density } = readLayout(list.columns, undefined)
  const columns = keys.flatMap((key) => {
    const column = list.columns[key]
    return column ? [{ ...column, key }] : []
  })
  return (
    <ListTable
      rows={rows.map((row) => ({
        id: row.id,
        cells: columns.map((column) => cellOf(column, row, now)),
        copy: null,
        isMeant: false,
      }))}
      columns={columns.map(({ value, href, ...shape }) => shape)}
      density={density}
      actions={[]}
      picking={undefined}
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column}>
              {column.label}
            </HeadCell>
          ))}
        </tr>
      </thead>
    </ListTable>
  )
}
