import type { Params } from '../../core/search-params.ts'
import { writeConditions } from '../conditions/schema.ts'
import type { PeoplePageInput } from './page-input.ts'

/** The state of the list as parameters of an address: what `peoplePageInput` reads. */
export function paramsOf({ where, columns, ...rest }: PeoplePageInput): Params {
  return { ...rest, where: where && writeConditions(where), columns: columns?.join('.') }
}
