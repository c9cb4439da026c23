import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { ListPage } from '#components/list/list-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { openList } from '#lib/lists/open-list.ts'
import { peoplePageInput } from '#lib/people/list/page-input.ts'
import { peopleList } from '#lib/people/list/people-list.ts'
import { listTags } from '#lib/people/tags/list-tags.ts'
import { listViews } from '#lib/people/views/list-views.ts'
import { pickPeopleAction } from './actions.ts'
import { ConditionChips } from './list/condition-chips.tsx'
import { ConditionsLink } from './list/conditions-link.tsx'
import { filterHref, peopleHref } from './list/people-href.ts'
import { PeopleViews } from './list/people-views.tsx'
import { NewPerson, NoPeople, rowActions } from './list/person-steps.tsx'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('people.read')
  const [db, params] = [database(), await searchParams]
  const views = await listViews(db, actor)
  const first = views.find((view) => view.isDefault)
  if (first && Object.keys(params).length === 0) redirect(peopleHref({ ...first.state, view: first.id }))

  const { view, cursor, ...input } = readSearchParams(peoplePageInput, params)
  const place = { params, cookies: await cookies(), keep: { view } }
  const [open, tags] = await Promise.all([
    openList(db, actor, peopleList, place),
    input.where ? listTags(db, actor) : [],
  ])

  return (
    <ListPage
      open={open}
      title="People"
      actions={<NewPerson />}
      before={<PeopleViews views={views} open={open} />}
      chips={input.where && <ConditionChips where={input.where} input={{ ...input, view }} tags={tags} />}
      inMenu={<ConditionsLink input={{ ...input, view }} />}
      rowActions={rowActions}
      copyOf={(person) => person.emailAddress}
      pick={pickPeopleAction}
      empty={<NoPeople />}
      hint="Try fewer letters, or remove a filter."
      tooSlow={<ButtonLink href={filterHref({ ...input, view })}>Change conditions</ButtonLink>}
    />
  )
}
