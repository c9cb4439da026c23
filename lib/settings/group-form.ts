import { z } from 'zod'
import type { SettingGroup } from './setting.ts'
import { type FieldName, fieldNameOf } from './setting-text.ts'

const texts = z.record(z.string(), z.string())

/** The form of a group: the text of each setting by key, and what the person saw when they began. */
export function groupForm(groups: readonly SettingGroup[]) {
  const names = groups.flatMap(({ settings }) => settings.map(({ key }) => fieldNameOf(key)))
  const text = z.string().max(20_000, 'At most 20,000 characters.').optional()
  const fields: Record<FieldName, typeof text> = Object.fromEntries(names.map((name) => [name, text]))
  const about = {
    group: z.string().transform((name, context) => {
      const group = groups.find((known) => known.name === name)
      if (!group) context.addIssue('There is no such group.')
      return group ?? z.NEVER
    }),
    version: z.coerce.number().int(),
    original: z.string().transform(parseJson).pipe(texts),
  }
  return { input: z.strictObject(Object.assign(about, fields)), names }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
