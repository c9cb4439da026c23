import type { RawBuilder } from 'kysely'
import type { Route } from 'next'
import type { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import type { Column } from './columns.ts'
import { columnsInput } from './columns-input.ts'
import type { Total } from './count-rows.ts'
import { countFound, fetchBy, pageRows, type RowsOf, rowsInOrder, type Stretch } from './find-page.ts'
import { type InputShape, inputOf } from './input-of.ts'
import type { Asked, FilterMap, List, ListWords, OrderMap, Range } from './list.ts'
import { whereOf } from './where-of.ts'

/** A list as its domain declares it; `list.ts` explains each part. */
type Spec<Schema, Tables extends keyof Schema, Row, Filters extends FilterMap, Orders extends OrderMap> = {
  name: string
  at: Route
  /** Left out, its page's address under /api. */
  api?: string
  words: ListWords
  /** Every row the actor may reach, with the fields that the columns and the API show. */
  rows: RowsOf<Schema, Tables, Row>
  key: RawBuilder<unknown>
  filters: Filters
  ranges?: readonly Range<keyof NoInfer<Filters> & string>[]
  tabs?: keyof NoInfer<Filters> & string
  /** The first is the default order. */
  order: Orders
  /** The first column links to the record and always shows. */
  columns: Record<string, Column<NoInfer<Row>>>
  atFirst?: Asked
  pageSize?: number
  isSealed?: boolean
  /** Left out, a page is read by one query; given for a list that is read faster another way. */
  fetch?(db: Db, actor: Actor, asked: Asked, stretch: Stretch): Promise<(NoInfer<Row> & { sortKey: string })[]>
  /** Left out, the rows are counted up to the cap. */
  count?(db: Db, actor: Actor, asked: Asked, now: Date): Promise<Total>
}

export function defineList<
  Schema,
  Tables extends keyof Schema,
  Row extends { id: string },
  const Filters extends FilterMap,
  const Orders extends OrderMap,
>(spec: Spec<Schema, Tables, Row, Filters, Orders>): List<Row, InputShape<Filters, Orders>>
export function defineList<Schema, Tables extends keyof Schema, Row extends { id: string }>(
  spec: Spec<Schema, Tables, Row, FilterMap, OrderMap>,
): List<Row, z.ZodRawShape> {
  const { api = `/api${spec.at}`, ranges = [], tabs, atFirst = {}, pageSize = 50, isSealed = false, ...parts } = spec
  const list = { ...parts, api, ranges, tabs, atFirst, pageSize, isSealed }
  const fetch = spec.fetch ?? fetchBy(list, spec.rows)
  const input = inputOf(spec.filters, spec.order)
  const pageInput = input.extend({ columns: columnsInput(spec.columns).optional() })
  return {
    ...list,
    input,
    pageInput,
    fileInput: pageInput.omit({ cursor: true, pageSize: true }),
    page: (db, actor, asked, now = new Date()) => pageRows(db, actor, list, fetch, asked, now),
    total: (db, actor, asked, now = new Date()) =>
      spec.count ? spec.count(db, actor, asked, now) : countFound(db, actor, list, spec.rows, asked, now),
    query: (db, actor, asked, now) => rowsInOrder(db, actor, list, spec.rows, asked, now),
    where: (asked, now) => whereOf(spec, asked, now),
  }
}
