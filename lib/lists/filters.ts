import type { Expression, SqlBool } from 'kysely'
import { z } from 'zod'
import { searchWords } from './list-input.ts'

type Where<Value> = (value: Value, now: Date) => Expression<SqlBool>

/** A filter of a list: the values it accepts, and the condition each one puts on the rows. */
export type Filter<Schema extends z.ZodType = z.ZodType> = {
  schema: Schema
  where(value: z.output<Schema>, now: Date): Expression<SqlBool>
  /** The placeholder of the search field. */
  placeholder?: string
  /** The values to choose from on the page. */
  choices?: { label: string; of: { value: string; label: string }[] }
  /** The filter in words, on the chip that removes it. */
  chip?(value: z.output<Schema>): string
  /** Writes the value for an address, when it is neither a text nor a number. */
  write?(value: z.output<Schema>): string
}

/** Defines a search for words, the filter named `q`. */
export function search(placeholder: string, where: Where<string>): Filter<typeof searchWords> {
  return { schema: searchWords, where, placeholder }
}

/** Defines a filter with a fixed set of values, which people choose on the page. */
export function choice<Value extends string>(
  label: string,
  values: readonly Value[],
  words: Record<Value, string>,
  where: Where<Value>,
): Filter<z.ZodEnum<{ [Each in Value]: Each }>> {
  return {
    schema: z.enum(values),
    where,
    choices: { label, of: values.map((value) => ({ value, label: words[value] })) },
    chip: (value) => `${label}: ${words[value].toLowerCase()}`,
  }
}

/** Defines a filter for links and programs, which people set only as an end of a range. */
export function given<Schema extends z.ZodType>(
  schema: Schema,
  where: Where<z.output<Schema>>,
  chip?: (value: z.output<Schema>) => string,
): Filter<Schema> {
  return { schema, where, ...(chip && { chip }) }
}
