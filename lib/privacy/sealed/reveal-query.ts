import { z } from 'zod'
import { revealReason } from './reveal-sensitive.ts'

const why = 'Say why you need to see this.'

/** The part of a query that asks to see fields, one or several, and says why. */
export function revealShape<Field extends string>(fields: readonly Field[]) {
  return {
    reveal: z
      .union([z.string(), z.array(z.string())])
      .transform((given) => [given].flat().flatMap((names) => names.split(',')))
      .refine((names) => names.every((name) => fields.some((field) => field === name)), {
        error: `This must be one of ${fields.join(', ')}.`,
      })
      .transform((names) => fields.filter((field) => names.includes(field)))
      .describe(`Fields to show: ${fields.join(', ')}. Needs a reason, and both are logged.`)
      .optional(),
    reason: revealReason.optional(),
  }
}

/** Whoever asks to see something says why. */
export function saysWhy({ reveal, reason }: { reveal?: unknown; reason?: string | undefined }): boolean {
  return !reveal || reason !== undefined
}

export const sayWhy = { path: ['reason'], message: why }
