'use client'

import { useTable } from '@tanstack/react-table'
import { type ReactNode, useActionState, useMemo, useState } from 'react'
import { SkipLink } from '#components/layout/brand.tsx'
import table from '#components/table/table.module.css'
import { idle } from '#lib/core/form-state.ts'
import type { ColumnName } from '#lib/people/list/columns/column-names.ts'
import type { ListRow } from '#lib/people/list/columns/list-rows.ts'
import { pickPeopleAction } from '../actions.ts'
import { leastWidth } from './column-shapes.ts'
import type { Density } from './list-layout.ts'
import { PeopleBar } from './people-bar.tsx'
import { columnsOf, features } from './people-columns.tsx'
import { PeopleTableRow } from './people-row.tsx'
import styles from './people-table.module.css'
import { useRows } from './use-rows.ts'

type Props = {
  rows: ListRow[]
  columns: ColumnName[]
  density: Density
  /** The query of the list, for "all that match". */
  state: string
  now: Date
  /** The titles. */
  children: ReactNode
}

/** The rows that the server found, in a form that sends whoever is ticked. */
export function PeopleTable({ rows, columns, density, state, now, children }: Props) {
  const [result, send, isSending] = useActionState(pickPeopleAction, idle)
  const [activeId, setActive] = useState<string>()
  const { form, picked, clear, listeners } = useRows(setActive)

  const shown = useMemo(() => columnsOf(columns, now), [columns, now])
  const people = useTable({ features, columns: shown, data: rows, getRowId: (row) => row.id })

  return (
    <form ref={form} action={send} {...listeners}>
      <input type="hidden" name="state" value={state} />
      <SkipLink to="after-rows">Skip past the rows</SkipLink>
      <div className={`${table.wrap} ${styles.wide}`} data-density={density} style={roomFor(columns)}>
        <table className={`${table.table} ${styles.people}`}>
          {children}
          <tbody>
            {people.getRowModel().rows.map((row) => (
              <PeopleTableRow key={row.id} row={row} isActive={row.id === activeId} />
            ))}
          </tbody>
        </table>
      </div>
      <span id="after-rows" tabIndex={-1} />
      <PeopleBar
        picked={picked}
        isWholePage={picked === rows.length}
        isSending={isSending}
        fault={result.kind === 'refused' ? result.message : undefined}
        onClear={clear}
      />
    </form>
  )
}

/** Read by the style sheet, which knows where there is room to scroll sideways. */
function roomFor(columns: ColumnName[]): React.CSSProperties & Record<'--least', string> {
  return { '--least': `${leastWidth(columns)}px` }
}
