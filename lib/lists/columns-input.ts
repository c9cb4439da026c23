import { z } from 'zod'
import type { Shape } from './columns.ts'

/** Reads the columns to show, separated by dots or commas. The list's first column always comes first. */
export function columnsInput(columns: Record<string, Shape>) {
  const [lead = '', ...others] = Object.keys(columns)
  return z
    .string()
    .max(800)
    .transform((text) => [...new Set(text.split(/[.,]/))])
    .pipe(z.array(z.enum([lead, ...others])).min(1))
    .transform((names) => [lead, ...names.filter((name) => name !== lead)])
}
