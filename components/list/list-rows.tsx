import type { ReactNode } from 'react'
import { Pager } from '#components/table/pager.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { FormState } from '#lib/core/form-state.ts'
import { cellOf } from '#lib/lists/cells.ts'
import type { Page } from '#lib/lists/keyset.ts'
import type { OpenList } from '#lib/lists/open-list.ts'
import { isGiven } from '#lib/lists/where-of.ts'
import { ListHead } from './list-head.tsx'
import { exportHref, listHref, stateQuery } from './list-href.ts'
import { ListTable } from './list-table.tsx'
import { ListTotal } from './list-total.tsx'
import type { RowAction } from './row-actions.tsx'

export type RowsProps<Row> = {
  /** Draws the cells of a column, by its key, where they are more than words. */
  draw?: Record<string, (row: Row) => ReactNode>
  /** Draws the rows where a table would say less. */
  cards?: (rows: Row[]) => ReactNode
  /** What is shown while there is no row at all: what the list is for, and the first step. */
  empty: ReactNode
  /** What to try where the filters leave no row. */
  hint: ReactNode
  /** What can be done with one row, drawn in the row that is pointed at. */
  rowActions?: RowAction[]
  /** What ticked rows are sent to, where that is not a file of them. */
  pick?: (state: FormState, form: FormData) => Promise<FormState>
  /** What can be done about conditions that take too long. */
  tooSlow?: ReactNode
  /** What a row hands to the clipboard. */
  copyOf?: (row: Row) => string | null
  /** The row that a link leads to. */
  meantId?: string | undefined
}

/** The rows of a list, or why there are none. */
export function ListRows<Row extends { id: string }>({ open, ...props }: RowsProps<Row> & { open: OpenList<Row> }) {
  const { list, asked, page } = open
  const clear = <ButtonLink href={open.at}>Clear filters</ButtonLink>
  if (typeof page === 'string') {
    return (
      <Empty title="This search took too long" action={props.tooSlow ?? clear}>
        {page}
      </Empty>
    )
  }
  if (page.rows.length > 0) return <FoundRows open={open} page={page} {...props} />
  if (!Object.keys(list.filters).some((name) => isGiven(asked[name]))) return props.empty
  return (
    <Empty title={list.words.noMatch ?? `No ${list.words.one} matches`} action={clear}>
      {props.hint}
    </Empty>
  )
}

type FoundProps<Row> = RowsProps<Row> & { open: OpenList<Row>; page: Page<Row> }

function FoundRows<Row extends { id: string }>({ open, page, cards, ...props }: FoundProps<Row>) {
  return (
    <>
      {cards ? cards(page.rows) : <RowsTable open={open} page={page} {...props} />}
      <Pager
        newer={page.previousCursor ? listHref(open, { cursor: page.previousCursor }) : null}
        older={page.nextCursor ? listHref(open, { cursor: page.nextCursor }) : null}
        newerLabel="Previous page"
        olderLabel="Next page"
      >
        {page.rows.length} of <ListTotal open={open} />
      </Pager>
    </>
  )
}

function RowsTable<Row extends { id: string }>({
  open,
  page,
  draw = {},
  rowActions = [],
  pick,
  copyOf,
  meantId,
}: FoundProps<Row>) {
  const { list, asked, columns, layout, now } = open
  const file = list.isSealed ? undefined : { exportTo: exportHref(open) }
  const picking = pick ? { send: pick, state: stateQuery(open) } : file
  return (
    <ListTable
      key={`${asked.cursor} ${Object.values(open.keep)}`}
      rows={page.rows.map((row) => ({
        id: row.id,
        cells: columns.map((column) => {
          const drawn = draw[column.key]
          return drawn ? { node: drawn(row) } : cellOf(column, row, now)
        }),
        copy: copyOf?.(row) ?? null,
        isMeant: row.id === meantId,
      }))}
      columns={columns.map(({ value, href, ...shape }) => shape)}
      density={layout.density}
      actions={rowActions}
      picking={picking}
    >
      <ListHead open={open} hasTicks={picking !== undefined} />
    </ListTable>
  )
}
