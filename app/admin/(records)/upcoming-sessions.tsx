import { cookies } from 'next/headers'
import { ListRows } from '#components/list/list-rows.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { StaffActor } from '#lib/core/actor.ts'
import type { OfficeRoute } from '#lib/core/office-route.ts'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import type { Column } from '#lib/lists/columns.ts'
import { openList } from '#lib/lists/open-list.ts'
import { type SessionRow, sessionList } from '#lib/sessions/session-list.ts'

type Props = {
  actor: StaffActor
  /** The page that shows them. */
  at: OfficeRoute
  params: SearchParams
  of: { courseId: string } | { venueId: string }
  columns: Record<string, Partial<Column<SessionRow>>>
}

/** The published sessions of a course or at a venue that are still to come, soonest first. */
export async function UpcomingSessions({ actor, at, params, of, columns }: Props) {
  const place = { params, cookies: await cookies(), at, fixed: { ...of, state: 'upcoming' }, columns }
  return (
    <ListRows
      open={await openList(database(), actor, sessionList, place)}
      empty={<Empty title="No upcoming sessions">Published sessions appear here until their last day.</Empty>}
      hint="Published sessions appear here until their last day."
    />
  )
}
