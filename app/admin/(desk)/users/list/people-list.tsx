import type { ReactNode } from 'react'
import { Pager } from '#components/table/pager.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import { withParams } from '#lib/core/search-params.ts'
import type { listRows } from '#lib/people/list/columns/list-rows.ts'
import { paramsOf } from '#lib/people/list/list-params.ts'
import { type PeoplePageInput, stateOf } from '#lib/people/list/page-input.ts'
import { filterOf } from '#lib/people/list/schemas.ts'
import type { ListLayout } from './list-layout.ts'
import { PeopleEmpty } from './people-empty.tsx'
import { chipsOf } from './people-filters.ts'
import { PeopleHead } from './people-head.tsx'
import { filterHref, peopleHref } from './people-href.ts'
import { PeopleTable } from './people-table.tsx'

type Props = {
  /** A sentence where the database gave up. */
  page: Awaited<ReturnType<typeof listRows>> | string
  input: PeoplePageInput
  layout: ListLayout
  counted: ReactNode
  now: Date
}

/** The rows, or why there are none. */
export function PeopleList({ page, input, layout, counted, now }: Props) {
  if (typeof page === 'string') {
    return (
      <Empty
        title="This search took too long"
        action={<ButtonLink href={filterHref(input)}>Change conditions</ButtonLink>}
      >
        {page}
      </Empty>
    )
  }
  const { rows, nextCursor, previousCursor } = page
  if (rows.length === 0) {
    const { where, q, ...filter } = filterOf(input)
    return <PeopleEmpty isFiltered={Boolean(q || where) || chipsOf(filter).length > 0} />
  }
  return (
    <>
      <PeopleTable
        key={`${input.cursor} ${input.view}`}
        rows={rows}
        columns={layout.columns}
        density={layout.density}
        state={withParams(paramsOf(stateOf(input)))}
        now={now}
      >
        <PeopleHead columns={layout.columns} input={input} />
      </PeopleTable>
      <Pager
        newer={previousCursor ? peopleHref({ ...input, cursor: previousCursor }) : null}
        older={nextCursor ? peopleHref({ ...input, cursor: nextCursor }) : null}
        newerLabel="Previous page"
        olderLabel="Next page"
      >
        {rows.length} of {counted}
      </Pager>
    </>
  )
}
