import Link from 'next/link'
import { LiveSearch } from '#components/ui/live-search.tsx'
import toolbar from '#components/ui/toolbar.module.css'
import { withParams } from '#lib/core/search-params.ts'
import { sessionStateLabels } from '#lib/sessions/labels.ts'
import { type SearchSessionsInput, sessionStates } from '#lib/sessions/planning/schemas.ts'

/** Search, the states as links, and the calendar. */
export function SessionsToolbar({ input: { q, state = 'upcoming', view } }: { input: SearchSessionsInput }) {
  return (
    <div className={toolbar.toolbar}>
      {view !== 'calendar' && (
        <LiveSearch
          action="/admin/sessions"
          words={q}
          keep={{ state }}
          label="Search sessions"
          placeholder="Course, venue or instructor"
        />
      )}
      <nav aria-label="Sessions shown" className={toolbar.choices}>
        {sessionStates.map((one) => (
          <Link
            key={one}
            href={`/admin/sessions?${withParams({ q, state: one })}`}
            className={toolbar.choice}
            aria-current={view !== 'calendar' && state === one ? 'true' : undefined}
            prefetch={false}
          >
            {sessionStateLabels[one]}
          </Link>
        ))}
        <Link
          href="/admin/sessions?view=calendar"
          className={toolbar.choice}
          aria-current={view === 'calendar' ? 'true' : undefined}
          prefetch={false}
        >
          Calendar
        </Link>
      </nav>
    </div>
  )
}
