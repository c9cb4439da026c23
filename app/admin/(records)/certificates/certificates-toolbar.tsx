import Link from 'next/link'
import { LiveSearch } from '#components/ui/live-search.tsx'
import toolbar from '#components/ui/toolbar.module.css'
import { certificateStates } from '#lib/certificates/certificate-state.ts'
import { certificateStateFilters, type SearchCertificatesInput } from '#lib/certificates/search-certificates.ts'
import { withParams } from '#lib/core/search-params.ts'

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
