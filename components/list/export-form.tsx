import { Button } from '#components/ui/button.tsx'
import type { OpenFacts } from '#lib/lists/open-list.ts'
import { exportHref } from './list-href.ts'

/** Sends for a file of the list as it stands: a form, since exports are written down and no link may cause one. */
export function ExportForm({ open }: { open: OpenFacts }) {
  return (
    <form method="post" action={exportHref(open)}>
      <Button type="submit">Export</Button>
    </form>
  )
}
