import Link from 'next/link'
import type { ReactNode } from 'react'
import table from '#components/table/table.module.css'
import { Icon } from '#components/ui/icon.tsx'
import { alignOf } from '#lib/lists/align-of.ts'
import type { Shape } from '#lib/lists/columns.ts'
import type { Direction } from '#lib/lists/list.ts'
import type { OpenFacts } from '#lib/lists/open-list.ts'
import { orderOf } from '#lib/lists/order-of.ts'
import { listHref } from './list-href.ts'
import styles from './list-table.module.css'

/** Column titles; those that sort are links, so that they work before JavaScript has loaded. */
export function ListHead({ open, hasTicks }: { open: OpenFacts; hasTicks: boolean }) {
  const { list, asked, columns } = open
  const current = orderOf(list, { ...list.atFirst, ...asked })
  return (
    <thead>
      <tr>
        {hasTicks && (
          <th className={styles.tick} scope="col">
            <input
              type="checkbox"
              data-all=""
              aria-label={`Select ${list.words.all ?? `all ${list.words.many}`} on this page`}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell
            key={column.key}
            column={column}
            direction={current.sort === column.key ? current.direction : undefined}
          >
            {Object.hasOwn(list.order, column.key) ? (
              <SortLink open={open} sort={column.key} label={column.label} />
            ) : (
              column.label
            )}
          </HeadCell>
        ))}
      </tr>
    </thead>
  )
}

type CellProps = { column: Shape; direction?: Direction | undefined; children: ReactNode }

export function HeadCell({ column, direction, children }: CellProps) {
  const sorted = direction && (direction === 'asc' ? 'ascending' : 'descending')
  return (
    <th
      scope="col"
      data-align={alignOf(column)}
      data-rank={column.rank}
      style={{ width: column.width }}
      aria-sort={sorted}
    >
      {children}
    </th>
  )
}

function SortLink({ open, sort, label }: { open: OpenFacts; sort: string; label: string }) {
  const current = orderOf(open.list, { ...open.list.atFirst, ...open.asked })
  const isCurrent = current.sort === sort
  const flipped = current.direction === 'asc' ? 'desc' : 'asc'

  return (
    <Link
      href={listHref(open, { sort, order: isCurrent ? flipped : undefined })}
      className={table.sort}
      prefetch={false}
      scroll={false}
    >
      {label}
      {isCurrent && <Icon name={current.direction === 'asc' ? 'up' : 'down'} size={12} />}
    </Link>
  )
}
