import Link from 'next/link'
import table from '#components/table/table.module.css'
import { Icon } from '#components/ui/icon.tsx'
import { type ColumnName, listColumns } from '#lib/people/list/columns/column-names.ts'
import type { PeoplePageInput } from '#lib/people/list/page-input.ts'
import { orderOf, type PeopleSort, peopleSorts } from '#lib/people/list/people-order.ts'
import { shapeOf } from './column-shapes.ts'
import { peopleHref } from './people-href.ts'
import styles from './people-table.module.css'

/** Column titles; those that sort are links, so that they work before JavaScript has loaded. */
export function PeopleHead({ columns, input }: { columns: readonly ColumnName[]; input: PeoplePageInput }) {
  const current = orderOf(input)
  return (
    <thead>
      <tr>
        <th className={styles.tick} scope="col">
          <input type="checkbox" data-all="" aria-label="Select everyone on this page" />
        </th>
        {columns.map((column) => {
          const { align, rank, width } = shapeOf(column)
          const sort = peopleSorts.find((name) => name === column)
          const direction = current.order === 'asc' ? 'ascending' : 'descending'
          return (
            <th
              key={column}
              scope="col"
              data-align={align}
              data-rank={rank}
              style={{ width }}
              aria-sort={current.sort === sort ? direction : undefined}
            >
              {sort ? <SortLink sort={sort} input={input} /> : listColumns[column].label}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function SortLink({ sort, input }: { sort: PeopleSort; input: PeoplePageInput }) {
  const current = orderOf(input)
  const isCurrent = current.sort === sort
  const flipped = current.order === 'asc' ? 'desc' : 'asc'
  const href = peopleHref({ ...input, sort, order: isCurrent ? flipped : undefined, cursor: undefined })

  return (
    <Link href={href} className={table.sort} prefetch={false} scroll={false}>
      {listColumns[sort].label}
      {isCurrent && <Icon name={current.order === 'asc' ? 'up' : 'down'} size={12} />}
    </Link>
  )
}
