import type { Expression, SqlBool } from 'kysely'
import { z } from 'zod'
import { searchWords } from './list-input.ts'

type Where<Value> = (value: Value, now: Date) => Expression<SqlBool>

/** One thing a list can be narrowed by: what may be asked, and what is then true of each row. */
export type Filter<Schema extends z.ZodType = z.ZodType> = {
  schema: Schema
  where(value: z.output<Schema>, now: Date): Expression<SqlBool>
  /** What the field for words suggests. */
  placeholder?: string
  /** A closed set to choose from on the page. */
  choices?: { label: string; of: { value: string; label: string }[] }
  /** The filter in words, on the chip that takes it away. */
  chip?(value: z.output<Schema>): string
  /** The value as an address has it, where that is neither a text nor a number. */
  write?(value: z.output<Schema>): string
}

/** Words to look for; on a list the filter named `q`. */
export function search(placeholder: string, where: Where<string>): Filter<typeof searchWords> {
  return { schema: searchWords, where, placeholder }
}

/** One of a closed set. */
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

/** What links and programs ask, and people only as an end of a range. */
export function given<Schema extends z.ZodType>(
  schema: Schema,
  where: Where<z.output<Schema>>,
  chip?: (value: z.output<Schema>) => string,
): Filter<Schema> {
  return { schema, where, ...(chip && { chip }) }
}
