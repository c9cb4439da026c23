import type { Shape } from './columns.ts'

/** Aligns numbers, money and times to the right, where their digits line up. */
export function alignOf({ align, kind = 'text' }: Shape): 'right' | undefined {
  const usual = ['number', 'money', 'moment'].includes(kind) ? 'right' : 'left'
  return (align ?? usual) === 'right' ? 'right' : undefined
}
