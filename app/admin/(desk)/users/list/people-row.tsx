import { FlexRender, type Row } from '@tanstack/react-table'
import { memo } from 'react'
import table from '#components/table/table.module.css'
import { isColumnName } from '#lib/people/list/columns/column-names.ts'
import type { ListRow } from '#lib/people/list/columns/list-rows.ts'
import { shapeOf } from './column-shapes.ts'
import type { features } from './people-columns.tsx'
import styles from './people-table.module.css'
import { RowActions } from './row-actions.tsx'

type Props = { row: Row<typeof features, ListRow>; isActive: boolean }

/**
 * One person. Plain elements without handlers of their own: the form around all rows listens for them, so that fifty
 * rows cost the server and the browser little.
 */
export const PeopleTableRow = memo(function PeopleTableRow({ row, isActive }: Props) {
  const { email, cells } = row.original
  const name = cells[0] ?? ''
  return (
    <tr data-id={row.id}>
      <td className={styles.tick}>
        <input type="checkbox" name="ids" value={row.id} aria-label={`Select ${name}`} />
      </td>
      <td data-phone="1" className={styles.who}>
        <a href={`/admin/users/${row.id}`} className={table.name} data-row-link="">
          {name}
        </a>
        {isActive && <RowActions id={row.id} name={name} email={email} />}
      </td>
      {row
        .getAllCells()
        .slice(1)
        .map((cell) => {
          const { align, phone, quiet, rank } = shapeOf(isColumnName(cell.column.id) ? cell.column.id : 'name')
          return (
            <td key={cell.id} data-align={align} data-phone={phone} data-quiet={quiet} data-rank={rank}>
              <FlexRender cell={cell} />
            </td>
          )
        })}
    </tr>
  )
})
