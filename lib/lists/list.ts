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

/** An order of the rows, with its default direction, which may depend on the filters. */
export type Order = SortKey & { first: Direction | ((asked: Asked) => Direction) }

/** Everything asked of a list, already parsed. */
export type Asked = {
  sort?: string | undefined
  order?: Direction | undefined
  pageSize?: number | undefined
  cursor?: string | undefined
  /** Only these rows; never in an address. */
  ids?: readonly string[] | undefined
  [filter: string]: unknown
}

/** The columns that a query has to serve: those a page shows, none for programs and counts. */
export type Wanted = { columns: readonly string[]; now: Date }

export type FilterMap = Record<string, Filter>
export type OrderMap = Record<string, Order>

/** Two filters that are the ends of one range, both included. */
export type Range<Name = string> = { label: string; of: 'day' | 'count' | 'pounds'; from: Name; to: Name }

/** `all` stands for "all bookings", `noMatch` for "No booking matches". */
export type ListWords = { one: string; many: string; all?: string; noMatch?: string }

/** A list's declaration, without its rows. */
export type ListFacts = {
  /** The name in its cursors, its cookie and its file. */
  name: string
  /** The address of its page. */
  at: Route
  /** The address of the list in the API, where a file of it is asked for, too. */
  api: string
  words: ListWords
  /** The id column, which orders rows with equal sort keys. */
  key: RawBuilder<unknown>
  filters: FilterMap
  ranges: readonly Range[]
  /** The filter that its page draws as links beside the search. */
  tabs: string | undefined
  order: OrderMap
  /** The filters and order that its page uses when the address names none. */
  atFirst: Asked
  /** How many rows a page holds, unless asked otherwise. */
  pageSize: number
  /** Whether it must not be exported. */
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

/** A list as its page shows it. */
export type ShownList<Row extends { id: string }, Shape extends z.ZodRawShape = z.ZodRawShape> = AnsweringList<
  Row,
  Shape
> & {
  columns: Record<string, Column<Row>>
  /** What its page may be asked: the columns that show, too. */
  pageInput: z.ZodType<AskedColumns>
}

/** A list as `defineList` makes it. */
export type List<Row extends { id: string }, Shape extends z.ZodRawShape = z.ZodRawShape> = ShownList<Row, Shape> & {
  /** The schema of its export: that of its page, without paging. */
  fileInput: z.ZodType<AskedColumns>
  /** Every row within the filters, in order; for a file. */
  query(db: Db, actor: Actor, asked: Shown<Shape>, now: Date): Expression<Row>
}

export type AskedOf<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape, z.core.$strict>>
type AskedColumns = Asked & { columns?: string[] | undefined }
type Shown<Shape extends z.ZodRawShape> = AskedOf<Shape> & { columns?: readonly string[] }
