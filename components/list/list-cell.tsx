import table from '#components/table/table.module.css'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatMoment } from '#lib/core/dates.ts'
import type { DrawnCell } from './drawn.ts'

/** A value of a list as people read it. */
export function ListCell({ cell, isLead }: { cell: DrawnCell; isLead: boolean }) {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  if ('node' in cell) return cell.node
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

/** The words of a cell; none where its page draws something else. */
export function wordsOf(cell: DrawnCell): string {
  if (typeof cell === 'string') return cell
  return cell && 'words' in cell ? cell.words : ''
}
