import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { Suspense } from 'react'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Pager } from '#components/table/pager.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { countPeople } from '#lib/people/count-people.ts'
import { listPeople } from '#lib/people/list-people.ts'
import { filterOf, listPeopleInput } from '#lib/people/schemas.ts'
import { layoutCookie, readLayout } from './column-names.ts'
import { NewPerson } from './new-person.tsx'
import { PeopleEmpty } from './people-empty.tsx'
import { chipsOf } from './people-filters.ts'
import { peopleHref } from './people-href.ts'
import { PeopleTable } from './people-table.tsx'
import { PeopleToolbar } from './people-toolbar.tsx'
import { PeopleTotal } from './people-total.tsx'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('people.read')
  const input = readSearchParams(listPeopleInput, await searchParams)
  const filter = filterOf(input)
  const now = new Date()

  const total = countPeople(database(), actor, filter, now)
  const { rows, nextCursor, previousCursor } = await listPeople(database(), actor, input, now)
  const layout = readLayout((await cookies()).get(layoutCookie)?.value)
  const isFiltered = Boolean(filter.q) || chipsOf(filter).length > 0
  const counted = (
    <Suspense key={JSON.stringify(filter)} fallback="…">
      <PeopleTotal total={total} />
    </Suspense>
  )

  return (
    <>
      <PageHeader title="People" figures={counted} actions={<NewPerson />} />
      <PeopleToolbar input={input} />
      {rows.length === 0 ? (
        <PeopleEmpty isFiltered={isFiltered} />
      ) : (
        <>
          <PeopleTable key={input.cursor} rows={rows} input={input} layout={layout} now={now} />
          <Pager
            newer={previousCursor ? peopleHref({ ...input, cursor: previousCursor }) : null}
            older={nextCursor ? peopleHref({ ...input, cursor: nextCursor }) : null}
            newerLabel="Back"
            olderLabel="More"
          >
            {rows.length} of {counted}
          </Pager>
        </>
      )}
    </>
  )
}
