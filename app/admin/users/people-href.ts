import type { Route } from 'next'
import { withParams } from '#lib/core/search-params.ts'
import type { ListPeopleInput } from '#lib/people/schemas.ts'

/** The address of the list in this state. */
export function peopleHref(input: ListPeopleInput): Route {
  const query = withParams(input)
  return query === '' ? '/admin/users' : `/admin/users?${query}`
}
