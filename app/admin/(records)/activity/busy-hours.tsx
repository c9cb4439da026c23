import { Suspense } from 'react'
import { HeatMap } from '#components/charts/heat-map.tsx'
import type { StaffActor } from '#lib/core/actor.ts'
import { database } from '#lib/db/database.ts'
import { countActivityByHour } from '#lib/reports/count-activity-by-hour.ts'
import styles from './busy-hours.module.css'

const days = 90
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const hours = Array.from({ length: 24 }, (_, hour) => ({
  label: `${clock(hour)}–${clock(hour + 1)}`,
  tick: String(hour),
}))

/** When things happen, folded away until somebody asks; the list does not wait for it. */
export function BusyHours({ actor }: { actor: StaffActor }) {
  return (
    <details className={styles.busy}>
      <summary>When things happen</summary>
      <Suspense fallback="…">
        <HoursOfWeek actor={actor} />
      </Suspense>
    </details>
  )
}

async function HoursOfWeek({ actor }: { actor: StaffActor }) {
  const found = await countActivityByHour(database(), actor, { days })
  const counts = weekdays.map(() => hours.map(() => 0))
  for (const { weekday, hour, entries } of found) counts[weekday - 1]?.splice(hour, 1, entries)

  return (
    <HeatMap
      title={`Entries by weekday and hour, last ${days} days`}
      rows={weekdays.map((label) => ({ label, tick: label.slice(0, 3) }))}
      columns={hours}
      counts={counts}
      say={inEntries}
      head="Hour"
      note="Imports are left out."
      empty={`Nothing happened in the last ${days} days.`}
    />
  )
}

function clock(hour: number): string {
  return `${String(hour % 24).padStart(2, '0')}:00`
}

function inEntries(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'entry' : 'entries'}`
}
