import type { Header } from '@tanstack/react-table'
import Link from 'next/link'
import table from '#components/table/table.module.css'
import { Icon } from '#components/ui/icon.tsx'
import { orderOf, type PeopleSort, peopleSorts } from '#lib/people/people-order.ts'
import type { ListPeopleInput } from '#lib/people/schemas.ts'
import { columnLabels } from './column-names.ts'
import styles from './people.module.css'
import type { features, PeopleRow } from './people-columns.tsx'
import { peopleHref } from './people-href.ts'

type Props = {
  headers: Header<typeof features, PeopleRow>[]
  input: ListPeopleInput
  hasAll: boolean
  onAll: (all: boolean) => void
}

/** Column titles; those that sort are links, so that they work before JavaScript has loaded. */
export function PeopleHead({ headers, input, hasAll, onAll }: Props) {
  return (
    <thead>
      <tr>
        <th className={styles.tick} scope="col">
          <input
            type="checkbox"
            aria-label="Select everyone on this page"
            checked={hasAll}
            onChange={(event) => onAll(event.target.checked)}
          />
        </th>
        {headers.map(({ id, column }) => {
          const { align, rank, width } = column.columnDef.meta ?? {}
          const sort = peopleSorts.find((name) => name === id)
          const sorted = column.getIsSorted()
          return (
            <th
              key={id}
              scope="col"
              data-align={align}
              data-rank={rank}
              style={{ width }}
              aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
            >
              {sort ? <SortLink sort={sort} input={input} /> : columnLabelOf(id)}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function SortLink({ sort, input }: { sort: PeopleSort; input: ListPeopleInput }) {
  const current = orderOf(input)
  const isCurrent = current.sort === sort
  const flipped = current.order === 'asc' ? 'desc' : 'asc'
  const href = peopleHref({ ...input, sort, order: isCurrent ? flipped : undefined, cursor: undefined })

  return (
    <Link href={href} className={table.sort} prefetch={false} scroll={false}>
      {columnLabelOf(sort)}
      {isCurrent && <Icon name={current.order === 'asc' ? 'up' : 'down'} size={12} />}
    </Link>
  )
}

function columnLabelOf(id: string): string {
  return Object.entries(columnLabels).find(([name]) => name === id)?.[1] ?? id
}
