import { createHash } from 'node:crypto'

// biome-ignore lint/suspicious/noExplicitAny: the oracle walks over foreign JSON as plainly as the text does
export type Loose = any

export const empties = ['undefined', 'null', 'n/a', 'unknown customer']
export const collapse = (v: Loose) => String(v).split(/\s+/).filter(Boolean).join(' ')
export const isBlank = (v: Loose) => v === undefined || v === null || (typeof v === 'string' && v.trim() === '')
export const pick = (...vs: Loose[]) => vs.find((v) => !isBlank(v))
export const word = (v: Loose): string | null => {
  if (typeof v !== 'string' && typeof v !== 'number') return null
  const text = collapse(v)
  return text === '' || empties.includes(text.toLowerCase()) ? null : text
}

export const code = (v: Loose) =>
  typeof v === 'string'
    ? v
        .trim()
        .toUpperCase()
        .split(/[\s_-]+/)
        .join('_')
    : ''
export const box = (v: Loose): Loose => {
  const p = typeof v === 'string' ? strip(parse(v)) : v
  return typeof p === 'object' && p !== null && !Array.isArray(p) ? p : {}
}
export const many = (v: Loose): Loose[] => {
  const p = typeof v === 'string' ? strip(parse(v)) : v
  return Array.isArray(p) ? p : []
}
export const sha = (t: string) => createHash('sha256').update(t).digest('hex')
export function strip(v: Loose): Loose {
  return JSON.parse(JSON.stringify(v ?? null, (_, x) => (typeof x === 'string' ? x.split('\0').join('') : x)))
}
export function parse(t: string): Loose {
  try {
    return JSON.parse(t.split('\0').join('\\u0000'))
  } catch {
    return undefined
  }
}
export function canonical(v: Loose): string {
  if (Array.isArray(v)) return `[${v.map(canonical).join(',')}]`
  if (typeof v !== 'object' || v === null) return JSON.stringify(v)
  return `{${Object.keys(v)
    .sort()
    .map((k) => `${JSON.stringify(k)}:${canonical(v[k])}`)
    .join(',')}}`
}
