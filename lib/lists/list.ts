import type { Expression, RawBuilder, SqlBool } from 'kysely'
import type { Route } from 'next'
import type { z } from 'zod'
import type { Actor } from '../core/actor.ts'
import type { Db } from '../db/types.ts'
import type { Column } from './columns.ts'
import type { Total } from './count-rows.ts'
import type { Filter } from './filters.ts'
import type { Page, SortKey } from './keyset.ts'

export type Direction = 'asc' | 'desc'

/** What the rows can be put in order by, and which way unless told; that may hang on what is asked. */
export type Order = SortKey & { first: Direction | ((asked: Asked) => Direction) }

/** Everything a list can be asked, read already. */
export type Asked = {
  sort?: string | undefined
  order?: Direction | undefined
  pageSize?: number | undefined
  cursor?: string | undefined
  /** These rows alone. No address asks so. */
  ids?: readonly string[] | undefined
  [filter: string]: unknown
}

/** What a query of rows is made for. Pages name the columns they show; programs and counts name none. */
export type Wanted = { columns: readonly string[]; now: Date }

export type FilterMap = Record<string, Filter>
export type OrderMap = Record<string, Order>

/** Two filters that are the ends of one stretch, both among it. */
export type Range<Name = string> = { label: string; of: 'day' | 'count' | 'pounds'; from: Name; to: Name }

/** `all` stands for "all bookings", `noMatch` for "No booking matches". */
export type ListWords = { one: string; many: string; all?: string; noMatch?: string }

/** What is known of a list without reading it. */
export type ListFacts = {
  /** Names its cursors, its cookie and its file. */
  name: string
  /** Where its page is; programs find the same list under /api. */
  at: Route
  words: ListWords
  /** The id by which rows that are otherwise alike are in order. */
  key: RawBuilder<unknown>
  filters: FilterMap
  ranges: readonly Range[]
  /** The choice that its page draws as links beside the search. */
  tabs: string | undefined
  order: OrderMap
  /** What its page asks where the address does not. */
  atFirst: Asked
  /** No file is made of it. */
  isSealed: boolean
}

/** A list as programs are answered from it. */
export type AnsweringList<Row extends { id: string }, Shape extends z.ZodRawShape = z.ZodRawShape> = ListFacts & {
  /** What may be asked of it; anything else is refused. */
  input: z.ZodObject<Shape, z.core.$strict>
  page(db: Db, actor: Actor, asked: Shown<Shape>, now?: Date): Promise<Page<Row>>
  total(db: Db, actor: Actor, asked: AskedOf<Shape>, now?: Date): Promise<Total>
  /** What is true of every row within the filters. */
  where(asked: AskedOf<Shape>, now: Date): Expression<SqlBool>
}

/** A list as `defineList` makes it. */
export type List<Row extends { id: string }, Shape extends z.ZodRawShape = z.ZodRawShape> = AnsweringList<
  Row,
  Shape
> & {
  columns: Record<string, Column<Row>>
  /** What its page may be asked: the columns that show, too. */
  pageInput: z.ZodType<AskedColumns>
  /** What a file of it may be asked: all its page may but one page of it. */
  fileInput: z.ZodType<AskedColumns>
  /** Every row within the filters, in order; for a file. */
  query(db: Db, actor: Actor, asked: Shown<Shape>, now: Date): Expression<Row>
}

export type AskedOf<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape, z.core.$strict>>
type AskedColumns = Asked & { columns?: string[] | undefined }
type Shown<Shape extends z.ZodRawShape> = AskedOf<Shape> & { columns?: readonly string[] }
