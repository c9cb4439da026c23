import type { Shape } from './columns.ts'

export type Density = 'compact' | 'comfortable'

/** The layout of a list that this browser last chose. */
export type Layout = { columns: string[]; density: Density }

export function layoutCookie(list: string): string {
  return `${list}-list`
}

/** Reads the layout from its cookie, "comfortable.name.email". Columns in the address win. */
export function readLayout(
  columns: Record<string, Shape>,
  cookie: string | undefined,
  asked?: readonly string[],
): Layout {
  const [density, ...liked] = (cookie ?? '').split('.')
  const known = (asked ?? liked).filter((name) => Object.hasOwn(columns, name))
  return {
    density: density === 'comfortable' ? 'comfortable' : 'compact',
    columns: known.length > 0 ? known : columnsAtFirst(columns),
  }
}

function columnsAtFirst(columns: Record<string, Shape>): string[] {
  return Object.keys(columns).filter((name) => !columns[name]?.isExtra)
}

export function writeLayout(list: string, { columns, density }: Layout): string {
  const year = 365 * 24 * 60 * 60
  return `${layoutCookie(list)}=${[density, ...columns].join('.')}; path=/admin; max-age=${year}; samesite=lax`
}
