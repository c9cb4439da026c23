import type { Actor } from '../core/actor.ts'
import type { OfficeRoute } from '../core/office-route.ts'
import { type Params, readSearchParams, type SearchParams } from '../core/search-params.ts'
import type { Db } from '../db/types.ts'
import type { Column, Shape } from './columns.ts'
import type { Total } from './count-rows.ts'
import { inWords } from './in-time.ts'
import type { Page } from './keyset.ts'
import { type Layout, layoutCookie, readLayout } from './layout.ts'
import type { Asked, List, ListFacts } from './list.ts'

/** A list as a page shows it. */
export type OpenList<Row> = {
  list: ListFacts & { columns: Record<string, Column<Row>> }
  at: OfficeRoute
  /** As the address asks. */
  asked: Asked
  /** Filters of the page that its address does not hold. */
  fixed: Asked
  /** Parameters of the page that its links keep. */
  keep: Params
  layout: Layout
  /** Those that show. */
  columns: (Column<Row> & { key: string })[]
  /** A sentence where the database gave up. */
  page: Page<Row> | string
  /** Waited for apart from the rows. */
  total: Promise<Total | string>
  now: Date
}

/** An open list without its rows. */
export type OpenFacts = Omit<OpenList<never>, 'page'>

type Place = {
  params: SearchParams
  cookies: { get(name: string): { value: string } | undefined }
  /** Another page than the list's own. */
  at?: OfficeRoute
  fixed?: Asked
  keep?: Params
  /** The columns of that page, and in what they lie otherwise there. */
  columns?: Record<string, Partial<Shape>>
}

/** Reads a list as its address asks. What the address holds beside is left out. */
export async function openList<Row extends { id: string }>(
  db: Db,
  actor: Actor,
  list: List<Row>,
  { params, cookies, at = list.at, fixed = {}, keep = {}, columns: own }: Place,
  now = new Date(),
): Promise<OpenList<Row>> {
  const { column, density, ...given } = params
  // Without a script the form of the columns is sent as it is: each ticked box by itself.
  const ticked = column === undefined ? {} : { columns: [column].flat().join('.') }
  const asked = readSearchParams(list.pageInput, { ...given, ...ticked })
  const liked = readLayout(list.columns, cookies.get(layoutCookie(list.name))?.value, asked.columns)
  const layout = own ? { ...liked, columns: Object.keys(own) } : liked
  const columns = layout.columns.flatMap((key) => {
    const column = list.columns[key]
    return column ? [{ ...column, ...own?.[key], key }] : []
  })
  const wanted = { ...list.atFirst, ...asked, ...fixed, columns: layout.columns }

  const total = list.total(db, actor, wanted, now).catch(inWords)
  const page = await list.page(db, actor, wanted, now).catch(inWords)
  return { list, at, asked, fixed, keep, layout, columns, page, total, now }
}
