import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { PageHeader } from '#components/layout/page-header.tsx'
import { readSearchParams, type SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { toConditions } from '#lib/people/conditions/draft.ts'
import { listCourseCodes } from '#lib/people/conditions/list-course-codes.ts'
import { peoplePageInput } from '#lib/people/list/page-input.ts'
import { listTags } from '#lib/people/tags/list-tags.ts'
import { peopleHref } from '../list/people-href.ts'
import { ConditionForm } from './condition-form.tsx'
import { isFinished, readStep } from './read-step.ts'

export const metadata: Metadata = { title: 'Combine conditions' }

export default async function FilterPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('people.read')
  const given = await searchParams
  const { where, ...input } = readSearchParams(peoplePageInput, given)
  const { draft, step, isTooDeep } = readStep(given, where)
  if (step === 'show' && isFinished(draft))
    redirect(peopleHref({ ...input, where: toConditions(draft), view: input.view ?? 'all' }))

  const [tags, courses] = await Promise.all([listTags(database(), actor), listCourseCodes(database())])
  return (
    <>
      <PageHeader back={<Link href={peopleHref({ ...input, where })}>People</Link>} title="Combine conditions" />
      <ConditionForm
        draft={draft}
        input={input}
        choices={{ tags, courses }}
        isChecked={step === 'show'}
        isTooDeep={isTooDeep}
        added={String(given.do ?? '')}
      />
    </>
  )
}
