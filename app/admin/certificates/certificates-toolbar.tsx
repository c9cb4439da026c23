import Link from 'next/link'
import { LiveSearch } from '#components/ui/live-search.tsx'
import toolbar from '#components/ui/toolbar.module.css'
import { withParams } from '#lib/core/search-params.ts'
import { certificateStates } from '#lib/training/certificate-state.ts'
import {
  certificateStateFilters,
  type SearchCertificatesInput,
} from '#lib/training/certificates/search-certificates.ts'

export function CertificatesToolbar({ input: { q, state } }: { input: SearchCertificatesInput }) {
  return (
    <div className={toolbar.toolbar}>
      <LiveSearch
        action="/admin/certificates"
        words={q}
        keep={{ state }}
        label="Search certificates"
        placeholder="Number, name, email or company"
      />
      <nav aria-label="State" className={toolbar.choices}>
        {[undefined, ...certificateStateFilters].map((one) => (
          <Link
            key={one ?? 'all'}
            href={`/admin/certificates?${withParams({ q, state: one })}`}
            className={toolbar.choice}
            aria-current={state === one ? 'true' : undefined}
            prefetch={false}
          >
            {one ? certificateStates[one].label : 'All'}
          </Link>
        ))}
      </nav>
    </div>
  )
}
