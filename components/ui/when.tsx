import { formatAgo, formatMoment } from '#lib/core/dates.ts'

/**
 * "2 days ago", with the exact moment in its title. `now` comes from the server, so that server and browser render the
 * same.
 */
export function When({ at, now }: { at: Date | null; now: Date }) {
  if (!at) return <span>–</span>
  return (
    <time dateTime={at.toISOString()} title={formatMoment(at)}>
      {formatAgo(at, now)}
    </time>
  )
}
