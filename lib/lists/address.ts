import { type Params, withParams } from '../core/search-params.ts'
import type { Asked, FilterMap } from './list.ts'
import { isGiven } from './where-of.ts'

/** Writes the filters and order asked of a list as address parameters, which its input reads again. */
export function paramsOf(filters: FilterMap, asked: Asked): Params {
  const given = Object.entries(asked).filter(([, value]) => isGiven(value))
  return Object.fromEntries(
    given.map(([name, value]) => [
      name,
      filters[name]?.write?.(value) ?? (Array.isArray(value) ? value.join('.') : String(value)),
    ]),
  )
}

/** Writes an address with these parameters. */
export function hrefOf<At extends string>(at: At, params: Params): At | `${At}?${string}` {
  const query = withParams(params)
  return query === '' ? at : `${at}?${query}`
}
