import type { Actor } from '../core/actor.ts'
import type { OfficeRoute } from '../core/office-route.ts'
import { type Params, readSearchParams, type SearchParams } from '../core/search-params.ts'
import type { Db } from '../db/types.ts'
import type { Column } from './columns.ts'
import type { Total } from './count-rows.ts'
import { inWords } from './in-time.ts'
import type { Page } from './keyset.ts'
import { type Layout, layoutCookie, readLayout } from './layout.ts'
import type { Asked, ListFacts, ShownList } from './list.ts'

/** A list as a page shows it. */
export type OpenList<Row> = {
  list: ListFacts & { columns: Record<string, Column<Row>> }
  at: OfficeRoute
  /** The filters, order and page in the address. */
  asked: Asked
  /** Filters that the page sets itself, outside its address. */
  fixed: Asked
  /** Other parameters of the page, which its links keep. */
  keep: Params
  layout: Layout
  /** The columns to show. */
  columns: (Column<Row> & { key: string })[]
  /** A sentence when the database ran out of time. */
  page: Page<Row> | string
  /** Arrives separately from the rows. */
  total: Promise<Total | string>
  now: Date
}

/** An open list without its rows. */
export type OpenFacts = Omit<OpenList<never>, 'page'>

type Place<Row> = {
  params: SearchParams
  cookies: { get(name: string): { value: string } | undefined }
  /** The page that shows the list, if not its own. */
  at?: OfficeRoute
  fixed?: Asked
  keep?: Params
  /** The columns of that page, with any changes to them. */
  columns?: Record<string, Partial<Column<Row>>>
}

/** Reads a list as its address asks, ignoring other parameters. */
export async function openList<Row extends { id: string }>(
  db: Db,
  actor: Actor,
  list: ShownList<Row>,
  { params, cookies, at = list.at, fixed = {}, keep = {}, columns: own }: Place<Row>,
  now = new Date(),
): Promise<OpenList<Row>> {
  const { column, density, ...given } = params
  // Without JavaScript, the column form sends each ticked box as a parameter of its own.
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
