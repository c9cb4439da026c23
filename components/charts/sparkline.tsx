import styles from './charts.module.css'
import { barScale } from './value-scale.ts'

type Props = { values: number[]; label: string }

const [barWidth, gap, height] = [6, 2, 24]

/** A row of small bars within a line of text; what they say is also their name. */
export function Sparkline({ values, label }: Props) {
  const width = values.length * (barWidth + gap) - gap
  const y = barScale(values, { top: 0, bottom: height })

  return (
    <svg className={styles.sparkline} width={width} height={height} role="img">
      <title>{label}</title>
      {values.map((value, place) => {
        const tall = value === 0 ? 1 : Math.max(3, height - y(value))
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is nothing but its place
            key={place}
            className={styles.bar}
            x={place * (barWidth + gap)}
            y={height - tall}
            width={barWidth}
            height={tall}
            data-zero={value === 0}
          />
        )
      })}
    </svg>
  )
}
