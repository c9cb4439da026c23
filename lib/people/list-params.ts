import { writeConditions } from './conditions/schema.ts'
import type { ListPeopleInput } from './schemas.ts'

export type ListParams = Record<string, string | number | undefined>

/** The state of the list as parameters of an address: what `listPeopleInput` reads. */
export function paramsOf({ where, ...rest }: ListPeopleInput): ListParams {
  return { ...rest, where: where && writeConditions(where) }
}
