import type { Shape } from './columns.ts'

/** Aligns numbers, money and times to the right, where their digits line up. */
export function alignOf({ align, kind = 'text' }: Shape): 'right' | undefined {
  const isRight = align === undefined ? ['number', 'money', 'moment'].includes(kind) : align === 'right'
  return isRight ? 'right' : undefined
}
