import { z } from 'zod'
import type { FilterMap, OrderMap } from './list.ts'
import { pageQuery } from './page-rows.ts'

export type InputShape<Filters extends FilterMap, Orders extends OrderMap> = {
  [Name in keyof Filters]: z.ZodOptional<Filters[Name]['schema']>
} & {
  sort: z.ZodOptional<z.ZodEnum<{ [Name in keyof Orders & string]: Name }>>
} & typeof pageQuery.shape

/** The schema of everything a list can be asked: filters, order and page. */
export function inputOf(filters: FilterMap, order: OrderMap): z.ZodObject<z.ZodRawShape, z.core.$strict> {
  const asked = Object.entries(filters).map(([name, { schema }]) => [name, schema.optional()] as const)
  const sort = z.enum(Object.keys(order)).optional()
  return z.strictObject({ ...Object.fromEntries(asked), sort, ...pageQuery.shape })
}
