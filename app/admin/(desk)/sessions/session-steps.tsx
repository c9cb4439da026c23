import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'

/** The other way to look at sessions, and planning one. */
export function SessionSteps({ other }: { other: 'list' | 'calendar' }) {
  return (
    <>
      {other === 'calendar' && <ButtonLink href="/admin/sessions?view=calendar">Calendar</ButtonLink>}
      {other === 'list' && <ButtonLink href="/admin/sessions">List</ButtonLink>}
      <ButtonLink href="/admin/sessions/new" kind="primary" shortcut="c">
        Plan a session
      </ButtonLink>
    </>
  )
}

export function NoSessions() {
  return (
    <Empty title="No sessions here" action={<ButtonLink href="/admin/sessions/new">Plan a session</ButtonLink>}>
      A session is one run of a course: days, place, seats.
    </Empty>
  )
}
