import { type ColumnName, columnsAtFirst, isColumnName } from '#lib/people/list/columns/column-names.ts'

export type Density = 'compact' | 'comfortable'
export type ListLayout = { columns: ColumnName[]; density: Density }

export const layoutCookie = 'people-list'

/** How this browser likes the list, from its cookie: "comfortable.name.email". */
export function readLayout(cookie: string | undefined): ListLayout {
  const [density, ...names] = (cookie ?? '').split('.')
  const columns = names.filter(isColumnName)
  return {
    density: density === 'comfortable' ? 'comfortable' : 'compact',
    columns: columns.length > 0 ? columns : columnsAtFirst,
  }
}

export function writeLayout({ columns, density }: ListLayout): string {
  const year = 365 * 24 * 60 * 60
  return `${layoutCookie}=${[density, ...columns].join('.')}; path=/admin; max-age=${year}; samesite=lax`
}
