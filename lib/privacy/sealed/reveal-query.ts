import { z } from 'zod'
import { revealReason } from './reveal-sealed.ts'

const why = 'Say why you need to see this.'

/** The API parameters that ask to see sealed fields: one or several, with a reason. */
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

/** Whether a request that reveals fields gives a reason. */
export function saysWhy({ reveal, reason }: { reveal?: unknown; reason?: string | undefined }): boolean {
  return !reveal || reason !== undefined
}

export const sayWhy = { path: ['reason'], message: why }
