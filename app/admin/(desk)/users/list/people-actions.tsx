import { Button, ButtonLink } from '#components/ui/button.tsx'
import { withParams } from '#lib/core/search-params.ts'
import type { ColumnName } from '#lib/people/list/columns/column-names.ts'
import { paramsOf } from '#lib/people/list/list-params.ts'
import { type PeoplePageInput, stateOf } from '#lib/people/list/page-input.ts'

/** Adds somebody, or sends for a file of the list as it stands: a form, since exports are written down and no link may cause one. */
export function PeopleActions({ input, columns }: { input: PeoplePageInput; columns: ColumnName[] }) {
  return (
    <>
      <form method="post" action={`/api/admin/users/export?${withParams(paramsOf({ ...stateOf(input), columns }))}`}>
        <Button type="submit">Export</Button>
      </form>
      <ButtonLink href="/admin/users/new" kind="primary" shortcut="c">
        New person
      </ButtonLink>
    </>
  )
}
