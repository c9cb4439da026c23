import table from '#components/table/table.module.css'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatMoment } from '#lib/core/dates.ts'
import type { Cell } from '#lib/lists/cells.ts'

/** A value of a list as people read it. */
export function ListCell({ cell, isLead }: { cell: Cell; isLead: boolean }) {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  const { words, href, tone, at } = cell
  const said = tone ? <StatusDot tone={tone}>{words}</StatusDot> : words
  if (at) {
    return (
      <time dateTime={at} title={formatMoment(new Date(at))}>
        {words}
      </time>
    )
  }
  if (!href) return said
  return (
    <a href={href} className={table.name} data-row-link={isLead ? '' : undefined}>
      {said}
    </a>
  )
}

export function wordsOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : (cell?.words ?? '')
}
