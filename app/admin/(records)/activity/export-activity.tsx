import { Button } from '#components/ui/button.tsx'
import type { ActivityFilter } from '#lib/activity/activity-filters.ts'
import { withParams } from '#lib/core/search-params.ts'

/** Exports the filtered log. A form rather than a link, since exports are logged. */
export function ExportActivity({ filter }: { filter: ActivityFilter }) {
  return (
    <form method="post" action={`/api/admin/activity/export?${withParams(filter)}`}>
      <Button type="submit">Export CSV</Button>
    </form>
  )
}
