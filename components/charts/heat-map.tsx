import { percent } from './band.tsx'
import { ChartFrame, NothingToDraw } from './chart-frame.tsx'
import styles from './charts.module.css'
import { type Level, levelsOf } from './levels.ts'
import { leftInset } from './plot.ts'
import type { Say } from './point.ts'
import { roomFor } from './room.ts'

/** A row or a column: in full, and as it stands beside the map. */
type Mark = { label: string; tick: string }

type Props = {
  title: string
  rows: Mark[]
  columns: Mark[]
  /** Whole numbers, of each row one for each column. */
  counts: number[][]
  say: Say
  /** What the columns are, as the first head of the table. */
  head: string
  empty: string
  note?: string
}

const rowHeight = 18
const top = 20

/** How often something was, by two things at once: the more, the stronger the shade. The most is also said in words. */
export function HeatMap({ title, rows, columns, counts, say, head, empty, note }: Props) {
  const cells = rows.flatMap((row, y) =>
    columns.map((column, x) => ({ label: `${row.label} ${column.label}`, x, y, count: counts[y]?.[x] ?? 0 })),
  )
  const most = Math.max(0, ...cells.map(({ count }) => count))
  if (most === 0) return <NothingToDraw>{empty}</NothingToDraw>

  const { levelOf, levels } = levelsOf(cells.map(({ count }) => count))
  const words = `Most: ${cells.find(({ count }) => count === most)?.label}, ${say(most)}.`
  return (
    <ChartFrame
      title={title}
      note={note}
      columns={[{ label: head }, ...rows]}
      rows={columns.map(({ label }, x) => ({
        label,
        cells: rows.map((_, y) => ({ words: String(counts[y]?.[x] ?? 0) })),
      }))}
    >
      <svg
        className={`${styles.drawing} ${styles.scaled}`}
        height={top + rows.length * rowHeight}
        role="img"
        aria-label={`${title}. ${words}`}
      >
        <Marks rows={rows} columns={columns} />
        {cells.map(({ label, x, y, count }) => (
          <rect
            key={label}
            className={styles.cell}
            x={percent(x / columns.length)}
            y={top + y * rowHeight}
            width={percent(1 / columns.length)}
            height={rowHeight}
            {...shaded(levelOf(count))}
          >
            <title>{`${label}: ${say(count)}`}</title>
          </rect>
        ))}
      </svg>
      <Legend levels={levels} />
      <p className={styles.most}>{words}</p>
    </ChartFrame>
  )
}

function Marks({ rows, columns }: Pick<Props, 'rows' | 'columns'>) {
  const rooms = roomFor(
    columns.map(({ tick }) => tick),
    { inset: leftInset },
  )
  return (
    <g className={styles.axis}>
      {columns.map(({ label, tick }, x) => (
        <text key={label} x={percent((x + 0.5) / columns.length)} y={top - 8} data-room={rooms[x] ?? 'none'}>
          {tick}
        </text>
      ))}
      {rows.map(({ label, tick }, y) => (
        <text key={label} x={-8} y={top + (y + 0.5) * rowHeight} dy="0.35em" data-side="left">
          {tick}
        </text>
      ))}
    </g>
  )
}

function Legend({ levels }: { levels: Level[] }) {
  return (
    <ul className={styles.legend}>
      {levels.map((level) => (
        <li key={level.words}>
          <svg width={14} height={14} aria-hidden="true">
            <rect className={styles.cell} width={14} height={14} {...shaded(level)} />
          </svg>
          {level.words}
        </li>
      ))}
    </ul>
  )
}

function shaded({ shade }: Level) {
  return shade === 0 ? { 'data-none': true } : { fillOpacity: shade }
}
