'use client'

import { FlexRender, type Row, type RowSelectionState, useTable } from '@tanstack/react-table'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import table from '#components/table/table.module.css'
import { nameOf } from '#lib/people/labels.ts'
import type { PersonRow } from '#lib/people/list-people.ts'
import { orderOf } from '#lib/people/people-order.ts'
import type { ListPeopleInput } from '#lib/people/schemas.ts'
import type { Layout } from './column-names.ts'
import styles from './people.module.css'
import { columns, features, type PeopleRow } from './people-columns.tsx'
import { PeopleHead } from './people-head.tsx'
import { PeopleLayout } from './people-layout.tsx'
import { PeoplePicked } from './people-picked.tsx'
import { useRowKeys } from './use-row-keys.ts'

type Props = { rows: PersonRow[]; input: ListPeopleInput; layout: Layout; now: Date }

/** The rows that the server found, laid out; it sorts and cuts pages, this only asks for them. */
export function PeopleTable({ rows, input, layout: firstLayout, now }: Props) {
  'use no memo' // The compiler would keep cells of a table object that stays the same while its state changes.
  const [layout, setLayout] = useState(firstLayout)
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({})
  const { sort, order } = orderOf(input)
  const data = useMemo(() => rows.map((row) => ({ ...row, now })), [rows, now])

  const people = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.id,
    manualSorting: true,
    state: {
      sorting: [{ id: sort, desc: order === 'desc' }],
      rowSelection,
      columnVisibility: Object.fromEntries(layout.hidden.map((name) => [name, false])),
    },
    onRowSelectionChange: setRowSelection,
  })
  const least = people.getVisibleLeafColumns().reduce((sum, { columnDef }) => sum + (columnDef.meta?.width ?? 0), 46)
  const picked = rows.filter((row) => rowSelection[row.id])
  useRowKeys({
    pick: (id) => people.getRow(id).toggleSelected(),
    clear: () => setRowSelection({}),
  })

  return (
    <>
      <PeopleLayout layout={layout} onChange={setLayout} />
      <div className={`${table.wrap} ${styles.wide}`} data-density={layout.density} style={leastWidth(least)}>
        <table className={`${table.table} ${styles.people}`}>
          <PeopleHead
            headers={people.getHeaderGroups().flatMap((group) => group.headers)}
            input={input}
            hasAll={rows.length > 0 && picked.length === rows.length}
            onAll={(all) => people.toggleAllRowsSelected(all)}
          />
          <tbody>
            {people.getRowModel().rows.map((row) => (
              <PersonCells key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <PeoplePicked people={picked} onClear={() => setRowSelection({})} />
    </>
  )
}

function PersonCells({ row }: { row: Row<typeof features, PeopleRow> }) {
  'use no memo' // As above: the row stays the same object while it is picked.
  const router = useRouter()
  return (
    <tr
      data-id={row.id}
      data-picked={row.getIsSelected()}
      onClick={(event) => {
        if (isPlainClick(event)) router.push(`/admin/users/${row.id}`)
      }}
    >
      <td className={styles.tick}>
        <input
          type="checkbox"
          aria-label={`Select ${nameOf(row.original)}`}
          checked={row.getIsSelected()}
          onChange={row.getToggleSelectedHandler()}
        />
      </td>
      {row.getVisibleCells().map((cell) => {
        const { align, phone, quiet, rank } = cell.column.columnDef.meta ?? {}
        return (
          <td key={cell.id} data-align={align} data-phone={phone} data-quiet={quiet} data-rank={rank}>
            <FlexRender cell={cell} />
          </td>
        )
      })}
    </tr>
  )
}

/** Read by the style sheet, which knows where there is room to scroll sideways. */
function leastWidth(pixels: number): React.CSSProperties & Record<'--least', string> {
  return { '--least': `${pixels}px` }
}

/** A click on the row itself, not on something in it, and not the end of marking text. */
function isPlainClick({ target, button, ctrlKey, metaKey, shiftKey }: React.MouseEvent): boolean {
  if (button !== 0 || ctrlKey || metaKey || shiftKey) return false
  if (target instanceof Element && target.closest('a, button, input, label, [class*="tick"]')) return false
  return (window.getSelection()?.toString() ?? '') === ''
}
