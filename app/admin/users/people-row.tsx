import { memo } from 'react'
import table from '#components/table/table.module.css'
import type { ColumnName } from '#lib/people/columns/column-names.ts'
import type { ListRow } from '#lib/people/columns/list-rows.ts'
import { shapeOf } from './column-shapes.ts'
import styles from './people.module.css'
import { PeopleCell } from './people-cell.tsx'
import { RowActions } from './row-actions.tsx'

type Props = { row: ListRow; columns: readonly ColumnName[]; now: Date; isActive: boolean }

/**
 * One person. Plain elements without handlers of their own: the form around all rows listens for them, so that fifty
 * rows cost the server and the browser little.
 */
export const PeopleTableRow = memo(function PeopleTableRow({ row, columns, now, isActive }: Props) {
  const [name, ...others] = row.cells
  return (
    <tr data-id={row.id}>
      <td className={styles.tick}>
        <input type="checkbox" name="ids" value={row.id} aria-label={`Select ${name}`} />
      </td>
      <td data-phone="1" className={styles.who}>
        <a href={`/admin/users/${row.id}`} className={table.name} data-row-link="">
          {name}
        </a>
        {isActive && <RowActions id={row.id} name={name ?? ''} email={row.email} />}
      </td>
      {others.map((value, place) => {
        const column = columns[place + 1] ?? 'name'
        const { align, phone, quiet, rank } = shapeOf(column)
        return (
          <td key={column} data-align={align} data-phone={phone} data-quiet={quiet} data-rank={rank}>
            <PeopleCell column={column} value={value} now={now} />
          </td>
        )
      })}
    </tr>
  )
})
