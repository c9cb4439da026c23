import { percent } from './band.tsx'
import styles from './charts.module.css'
import { plot } from './plot.ts'
import { groupsOf, type Point } from './point.ts'
import { roomFor } from './room.ts'

const [tickAt, groupAt] = [plot.bottom + 16, plot.bottom + 30]

/** What stands under each point where there is room, and its group where one begins. For the eye: names say it too. */
export function TimeAxis({ points, inset = 0 }: { points: Point[]; inset?: number }) {
  const groups = groupsOf(points)
  const firstGroup = groups.findIndex((group) => group !== undefined)
  const rooms = roomFor(
    points.map(({ tick }) => tick),
    { inset, anchor: Math.max(0, firstGroup) },
  )
  return (
    <svg className={styles.axis} aria-hidden="true">
      {points.map(({ label, tick }, place) => {
        const x = percent((place + 0.5) / points.length)
        return (
          <g key={label} data-room={rooms[place] ?? 'none'}>
            <text x={x} y={tickAt}>
              {tick}
            </text>
            {groups[place] && (
              <text x={x} y={groupAt} data-group="true">
                {groups[place]}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
