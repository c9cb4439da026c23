import Link from 'next/link'
import { LiveSearch } from '#components/ui/live-search.tsx'
import toolbar from '#components/ui/toolbar.module.css'
import { withParams } from '#lib/core/search-params.ts'
import { messageStatuses, messageStatusLabels } from '#lib/messages/labels.ts'
import type { ListMessagesInput } from '#lib/messages/list-messages.ts'

export function MessagesToolbar({ input: { q, status } }: { input: ListMessagesInput }) {
  return (
    <div className={toolbar.toolbar}>
      <LiveSearch
        action="/admin/messages"
        words={q}
        keep={{ status }}
        label="Search messages"
        placeholder="Name, email, phone or company"
      />
      <nav aria-label="Status" className={toolbar.choices}>
        {[undefined, ...messageStatuses].map((one) => (
          <Link
            key={one ?? 'all'}
            href={`/admin/messages?${withParams({ q, status: one })}`}
            className={toolbar.choice}
            aria-current={status === one ? 'true' : undefined}
            prefetch={false}
          >
            {one ? messageStatusLabels[one].label : 'All'}
          </Link>
        ))}
      </nav>
    </div>
  )
}
