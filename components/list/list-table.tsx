'use client'

import { createColumnHelper, useTable } from '@tanstack/react-table'
import { type ReactNode, useMemo, useState } from 'react'
import { useFormAction } from '#components/form/use-form-action.ts'
import { SkipLink } from '#components/layout/brand.tsx'
import table from '#components/table/table.module.css'
import type { FormState } from '#lib/core/form-state.ts'
import type { Density } from '#lib/lists/layout.ts'
import { type DrawnColumn, type DrawnRow, features } from './drawn.ts'
import { ListCell } from './list-cell.tsx'
import { ListRow } from './list-row.tsx'
import styles from './list-table.module.css'
import { PickedBar, type Picking } from './picked-bar.tsx'
import type { RowAction } from './row-actions.tsx'
import { useRows } from './use-rows.ts'

type Props = {
  rows: DrawnRow[]
  columns: DrawnColumn[]
  density: Density
  actions: RowAction[]
  picking: Picking | undefined
  /** The titles. */
  children: ReactNode
}

const helper = createColumnHelper<typeof features, DrawnRow>()
const tickWidth = 46
const leastWidth = 140

/** The rows that the server found; those with ticks lie in a form that sends them, so that others may hold forms. */
export function ListTable({ rows, columns, density, actions, picking, children }: Props) {
  const [activeId, setActive] = useState<string>()
  const { root, picked, clear, listeners } = useRows(actions, setActive)
  const shown = useMemo(() => columnsOf(columns), [columns])
  const [result, send, isSending] = useFormAction(picking && 'send' in picking ? picking.send : stay)
  const list = useTable({ features, columns: shown, data: rows, getRowId: (row) => row.id })

  const shownRows = (
    <div className={`${table.wrap} ${styles.wide}`} data-density={density} style={roomFor(columns)}>
      <table className={`${table.table} ${styles.list}`} data-ticks={picking !== undefined}>
        {children}
        <tbody>
          {list.getRowModel().rows.map((row) => (
            <ListRow
              key={row.id}
              row={row}
              columns={columns}
              hasTick={picking !== undefined}
              actions={row.id === activeId && actions.length > 0 ? actions : undefined}
            />
          ))}
        </tbody>
      </table>
    </div>
  )

  return (
    <div ref={root} {...listeners}>
      <SkipLink to="after-rows">Skip past the rows</SkipLink>
      {picking ? (
        <form {...('exportTo' in picking ? { action: picking.exportTo, method: 'post' } : { action: send })}>
          {shownRows}
          <span id="after-rows" tabIndex={-1} />
          <PickedBar
            picking={picking}
            picked={picked}
            isWholePage={picked === rows.length}
            isSending={isSending}
            fault={result.kind === 'refused' ? result.message : undefined}
            onClear={clear}
          />
        </form>
      ) : (
        <>
          {shownRows}
          <span id="after-rows" tabIndex={-1} />
        </>
      )}
    </div>
  )
}

async function stay(state: FormState): Promise<FormState> {
  return state
}

function columnsOf(columns: DrawnColumn[]) {
  return columns.map(({ key, label }, place) =>
    helper.display({
      id: key,
      header: label,
      cell: ({ row }) => <ListCell cell={row.original.cells[place] ?? null} isLead={place === 0} />,
    }),
  )
}

/** Read by the style sheet, which knows where there is room to scroll sideways. */
function roomFor(columns: DrawnColumn[]): React.CSSProperties & Record<'--least', string> {
  return { '--least': `${columns.reduce((sum, { width = leastWidth }) => sum + width, tickWidth)}px` }
}
