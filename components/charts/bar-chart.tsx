import { scaleBand } from 'd3-scale'
import { Band, percent } from './band.tsx'
import { ChartFrame, NothingToDraw } from './chart-frame.tsx'
import styles from './charts.module.css'
import { plot } from './plot.ts'
import { nameOf, type SeriesProps, tableOf } from './point.ts'
import { roomFor } from './room.ts'
import { shortNumber } from './short-number.ts'
import { TimeAxis } from './time-axis.tsx'
import { barScale } from './value-scale.ts'

/** A share of the width: a single bar must not look like a wall. */
const widestBar = 0.1

/** Amounts side by side, each labelled with its figure and leading to the rows behind it. */
export function BarChart({ empty, ...series }: SeriesProps) {
  if (series.points.every(({ value }) => value === 0)) return <NothingToDraw>{empty}</NothingToDraw>
  return (
    <ChartFrame {...tableOf(series)}>
      <svg className={styles.drawing} height={plot.height} aria-label={series.title}>
        <TimeAxis points={series.points} />
        <Bars {...series} />
      </svg>
    </ChartFrame>
  )
}

function Bars({ points, say }: Omit<SeriesProps, 'empty'>) {
  const values = points.map(({ value }) => value)
  const rooms = roomFor(values.map(shortNumber), { anchor: values.length - 1 })
  const y = barScale(values, plot)
  const x = scaleBand(Object.keys(points), [0, 1]).paddingInner(0.3).paddingOuter(0.15)
  const width = Math.min(x.bandwidth(), widestBar)

  return (
    <>
      {points.map((point, place) => {
        const [upper, lower] = [y(Math.max(0, point.value)), y(Math.min(0, point.value))]
        const tall = Math.max(2, lower - upper)
        const middle = (place + 0.5) / points.length
        return (
          <Band
            key={point.label}
            href={point.href}
            name={nameOf(point, say)}
            place={place}
            of={points.length}
            height={plot.height}
            figure={
              <text className={styles.value} x={percent(middle)} y={upper - 6} data-room={rooms[place] ?? 'none'}>
                {shortNumber(point.value)}
              </text>
            }
          >
            <rect
              className={styles.bar}
              x={percent(middle - width / 2)}
              y={point.value < 0 ? upper : lower - tall}
              width={percent(width)}
              height={tall}
              data-zero={point.value === 0}
            />
          </Band>
        )
      })}
      <line className={styles.ground} x2="100%" y1={y(0)} y2={y(0)} />
    </>
  )
}
