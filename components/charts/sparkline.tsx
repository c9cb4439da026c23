import styles from './sparkline.module.css'

type Props = { values: number[]; label: string }

const barWidth = 6
const gap = 2
const height = 24

/** A row of small bars; what they say is also their name. */
export function Sparkline({ values, label }: Props) {
  const most = Math.max(1, ...values)
  const width = values.length * (barWidth + gap) - gap

  return (
    <svg className={styles.sparkline} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img">
      <title>{label}</title>
      {values.map((value, place) => {
        const tall = value === 0 ? 1 : Math.max(3, Math.round((value / most) * height))
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is nothing but its place
            key={place}
            x={place * (barWidth + gap)}
            y={height - tall}
            width={barWidth}
            height={tall}
            data-empty={value === 0}
          />
        )
      })}
    </svg>
  )
}
