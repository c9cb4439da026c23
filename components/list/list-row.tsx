import { FlexRender, type Row } from '@tanstack/react-table'
import { memo } from 'react'
import { alignOf } from '#lib/lists/align-of.ts'
import type { DrawnColumn, DrawnRow, features } from './drawn.ts'
import { wordsOf } from './list-cell.tsx'
import styles from './list-table.module.css'
import { type RowAction, RowActions } from './row-actions.tsx'

type Props = {
  row: Row<typeof features, DrawnRow>
  columns: DrawnColumn[]
  hasTick: boolean
  /** Given to the row that is pointed at. */
  actions: RowAction[] | undefined
}

/**
 * One row. Plain elements without handlers of their own: the form around all rows listens for them, so that fifty rows
 * cost the server and the browser little.
 */
export const ListRow = memo(function ListRow({ row, columns, hasTick, actions }: Props) {
  const { id, cells, copy, isMeant } = row.original
  const name = wordsOf(cells[0] ?? null)
  return (
    <tr data-id={id} data-picked={isMeant || undefined} aria-current={isMeant || undefined}>
      {hasTick && (
        <td className={styles.tick}>
          <input type="checkbox" name="ids" value={id} aria-label={`Select ${name}`} />
        </td>
      )}
      {row.getAllCells().map((cell, place) => {
        const { rank, phone, quiet, wraps, ...shape } = columns[place] ?? { label: '', key: '' }
        const isLead = place === 0
        return (
          <td
            key={cell.id}
            data-align={alignOf(shape)}
            data-phone={phone}
            data-quiet={quiet}
            data-wraps={wraps}
            data-rank={rank}
            className={isLead ? styles.lead : undefined}
          >
            <FlexRender cell={cell} />
            {isLead && actions && <RowActions actions={actions} id={id} name={name} copy={copy} />}
          </td>
        )
      })}
    </tr>
  )
})
