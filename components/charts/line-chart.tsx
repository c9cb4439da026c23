import { line } from 'd3-shape'
import { Band, percent } from './band.tsx'
import { ChartFrame, NothingToDraw } from './chart-frame.tsx'
import styles from './charts.module.css'
import { leftInset, plot } from './plot.ts'
import { nameOf, type Point, type SeriesProps, tableOf } from './point.ts'
import { shortNumber } from './short-number.ts'
import { TimeAxis } from './time-axis.tsx'
import { lineScale, type Tick } from './value-scale.ts'

/** How something that is never nothing grows and shrinks; the latest figure is written beside the line. */
export function LineChart({ empty, ...series }: SeriesProps) {
  const { points, say } = series
  const latest = points.at(-1)
  if (!latest || points.every(({ value }) => value === 0)) return <NothingToDraw>{empty}</NothingToDraw>
  const { y, ticks } = lineScale(
    points.map(({ value }) => value),
    plot,
  )
  return (
    <ChartFrame {...tableOf(series)}>
      <svg
        className={`${styles.drawing} ${styles.scaled}`}
        height={plot.height}
        role="img"
        aria-label={`${series.title}. ${nameOf(latest, say)}`}
      >
        <Ticks ticks={ticks} />
        <TimeAxis points={points} inset={leftInset} />
        <Path points={points} y={y} />
        {points.map((point, place) => (
          <Band key={point.label} name={nameOf(point, say)} place={place} of={points.length} height={plot.height}>
            <Dot place={place} of={points.length} y={y(point.value)} words={shortNumber(point.value)} />
          </Band>
        ))}
      </svg>
    </ChartFrame>
  )
}

function Ticks({ ticks }: { ticks: Tick[] }) {
  return (
    <svg className={styles.axis} aria-hidden="true">
      {ticks.map(({ value, label, y }) => (
        <g key={value}>
          <line className={value === 0 ? styles.ground : styles.grid} x2="100%" y1={y} y2={y} />
          <text x={-8} y={y} dy="0.35em" data-side="left">
            {label}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Stretched to the width, which leaves the stroke as it is. */
function Path({ points, y }: { points: Point[]; y: (value: number) => number }) {
  const path = line<Point>(
    (_, place) => (100 * (place + 0.5)) / points.length,
    ({ value }) => y(value),
  )(points)
  return (
    <svg
      width="100%"
      height={plot.height}
      viewBox={`0 0 100 ${plot.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={styles.line} d={path ?? ''} vectorEffect="non-scaling-stroke" />
    </svg>
  )
}

function Dot({ place, of, y, words }: { place: number; of: number; y: number; words: string }) {
  const x = percent((place + 0.5) / of)
  const isLast = place === of - 1
  return (
    <g className={styles.dot} data-last={isLast}>
      <circle cx={x} cy={y} r={3.5} />
      <text className={styles.value} x={x} y={y - 9}>
        {words}
      </text>
    </g>
  )
}
