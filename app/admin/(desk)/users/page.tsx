import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { Suspense } from 'react'
import { PageHeader } from '#components/layout/page-header.tsx'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { inWords } from '#lib/lists/in-time.ts'
import { listRows } from '#lib/people/list/columns/list-rows.ts'
import { countPeople } from '#lib/people/list/count-people.ts'
import { peoplePageInput } from '#lib/people/list/page-input.ts'
import { filterOf } from '#lib/people/list/schemas.ts'
import { listTags } from '#lib/people/tags/list-tags.ts'
import { listViews } from '#lib/people/views/list-views.ts'
import { layoutCookie, readLayout } from './list/list-layout.ts'
import { PeopleActions } from './list/people-actions.tsx'
import { peopleHref } from './list/people-href.ts'
import { PeopleList } from './list/people-list.tsx'
import { PeopleToolbar } from './list/people-toolbar.tsx'
import { PeopleTotal } from './list/people-total.tsx'
import { PeopleViews } from './list/people-views.tsx'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('people.read')
  const { column, density, ...given } = await searchParams
  const ticked = column === undefined ? {} : { columns: [column].flat().join('.') }
  const input = readSearchParams(peoplePageInput, { ...given, ...ticked })
  const db = database()
  const views = await listViews(db, actor)
  const first = views.find((view) => view.isDefault)
  if (first && Object.keys(given).length === 0 && !column) redirect(peopleHref({ ...first.state, view: first.id }))

  const now = new Date()
  const liked = readLayout((await cookies()).get(layoutCookie)?.value)
  const layout = { ...liked, columns: input.columns ?? liked.columns }
  const filter = filterOf(input)
  const total = countPeople(db, actor, filter, now).catch(inWords)
  const [page, tags] = await Promise.all([
    listRows(db, actor, { ...input, columns: layout.columns }, now).catch(inWords),
    input.where ? listTags(db, actor) : [],
  ])
  const counted = (
    <Suspense key={JSON.stringify(filter)} fallback="…">
      <PeopleTotal total={total} />
    </Suspense>
  )
  const actions = <PeopleActions input={input} columns={layout.columns} />

  return (
    <>
      <PageHeader title="People" figures={<output>{counted}</output>} actions={actions} />
      <PeopleToolbar input={input} layout={layout} tags={tags} views={<PeopleViews views={views} input={input} />} />
      <PeopleList page={page} input={input} layout={layout} counted={counted} now={now} />
    </>
  )
}
