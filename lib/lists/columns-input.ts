import { z } from 'zod'
import type { Shape } from './columns.ts'

/** Which columns show, listed with dots as pages do or with commas. The first of the list always leads. */
export function columnsInput(columns: Record<string, Shape>) {
  const [lead = '', ...others] = Object.keys(columns)
  return z
    .string()
    .max(800)
    .transform((text) => [...new Set(text.split(/[.,]/))])
    .pipe(z.array(z.enum([lead, ...others])).min(1))
    .transform((names) => [lead, ...names.filter((name) => name !== lead)])
}
