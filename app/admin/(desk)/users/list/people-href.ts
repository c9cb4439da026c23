import type { Route } from 'next'
import { withParams } from '#lib/core/search-params.ts'
import { paramsOf } from '#lib/people/list/list-params.ts'
import type { PeoplePageInput } from '#lib/people/list/page-input.ts'

/** The address of the list in this state. */
export function peopleHref(input: PeoplePageInput): Route {
  const query = withParams(paramsOf(input))
  return query === '' ? '/admin/users' : `/admin/users?${query}`
}

/** Where the conditions of this list are put together. */
export function filterHref(input: PeoplePageInput): Route {
  return `/admin/users/filter?${withParams(paramsOf({ ...input, cursor: undefined }))}`
}
