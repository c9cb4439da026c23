import { writeConditions } from '../conditions/schema.ts'
import type { PeoplePageInput } from './page-input.ts'

export type ListParams = Record<string, string | number | undefined>

/** The state of the list as parameters of an address: what `peoplePageInput` reads. */
export function paramsOf({ where, columns, ...rest }: PeoplePageInput): ListParams {
  return { ...rest, where: where && writeConditions(where), columns: columns?.join('.') }
}
