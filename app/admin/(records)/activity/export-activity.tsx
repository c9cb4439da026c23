import { Button } from '#components/ui/button.tsx'
import type { AskedActivity } from '#lib/activity/schemas.ts'
import { withParams } from '#lib/core/search-params.ts'

/** Exports the filtered log. A form rather than a link, since exports are logged. */
export function ExportActivity({ filter }: { filter: AskedActivity }) {
  return (
    <form method="post" action={`/api/admin/activity/export?${withParams(filter)}`}>
      <Button type="submit">Export CSV</Button>
    </form>
  )
}
