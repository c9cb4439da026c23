import { type Params, withParams } from '#lib/core/search-params.ts'
import { hrefOf, paramsOf } from '#lib/lists/address.ts'
import type { Asked } from '#lib/lists/list.ts'
import type { OpenFacts } from '#lib/lists/open-list.ts'

/** What the address of an open list holds, changed by these. */
export function listParams({ list, asked, keep }: OpenFacts, changes: Asked): Params {
  return { ...keep, ...paramsOf(list.filters, { ...asked, ...changes }) }
}

/** The address of an open list with these changes, on its first page unless told. */
export function listHref(open: OpenFacts, changes: Asked) {
  return hrefOf(open.at, listParams(open, { cursor: undefined, ...changes }))
}

/** What makes an open list what it is, without where somebody was in it. */
export function stateQuery({ list, asked }: OpenFacts): string {
  const { cursor, pageSize, ...state } = asked
  return withParams(paramsOf(list.filters, state))
}

/** Where a file of the list as it stands is asked for. */
export function exportHref({ list, asked, fixed, layout }: OpenFacts): string {
  const { cursor, pageSize, ...state } = { ...list.atFirst, ...asked, ...fixed, columns: layout.columns }
  return hrefOf(`${list.api}/export`, paramsOf(list.filters, state))
}
