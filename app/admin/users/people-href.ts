import type { Route } from 'next'
import { withParams } from '#lib/core/search-params.ts'
import { paramsOf } from '#lib/people/list-params.ts'
import type { ListPeopleInput } from '#lib/people/schemas.ts'

/** The address of the list in this state. */
export function peopleHref(input: ListPeopleInput): Route {
  const query = withParams(paramsOf(input))
  return query === '' ? '/admin/users' : `/admin/users?${query}`
}
