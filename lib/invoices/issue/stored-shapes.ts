import { z } from 'zod'
import { vatCodes } from '../../core/vat-code.ts'

const decimal = z.string().regex(/^-?\d+\.\d{2}$/)

/** Our company as it stands on a document. `vatNumber` is empty on one without VAT. */
export const storedSupplier = z.object({
  name: z.string(),
  address: z.array(z.string()),
  phone: z.string(),
  email: z.string(),
  number: z.string(),
  vatNumber: z.string(),
  bank: z.object({ name: z.string(), sortCode: z.string(), account: z.string() }).nullable(),
})

export type StoredSupplier = z.output<typeof storedSupplier>

/** One line of a document. Sums are pounds and pence; `unit` and `gross` include VAT. */
export const storedLine = z.object({
  text: z.string(),
  quantity: z.int(),
  unit: decimal,
  gross: decimal,
  code: z.enum([...vatCodes, 'none']),
  percent: z.number(),
  net: decimal,
  vat: decimal,
})

export type StoredLine = z.output<typeof storedLine>

export const storedLines = z.array(storedLine).min(1)
