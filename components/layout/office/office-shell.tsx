import type { ReactNode } from 'react'
import { announcerId } from '#components/ui/announce.ts'
import unseen from '#components/ui/unseen.module.css'
import type { SearchWords } from '#lib/domains/search.ts'
import { SkipLink } from '../brand.tsx'
import { FocusKeeper } from '../focus/focus-keeper.tsx'
import { KeyHelp } from './key-help.tsx'
import type { OfficeEntry } from './office-entries.ts'
import { OfficeNav } from './office-nav.tsx'
import styles from './office-shell.module.css'
import { SearchBox } from './search-box.tsx'
import { ShellKeys } from './shell-keys.tsx'
import { SaidCounts } from './true-count.tsx'
import { UserMenu, type Who } from './user-menu.tsx'

type Props = {
  entries: OfficeEntry[]
  who: Who
  /** The address that ends the session. */
  signOutAt?: string | undefined
  /** What this person may search. */
  searches: SearchWords[]
  children: ReactNode
}

/** The sidebar, the bar with search and user menu, and the page. */
export function OfficeShell({ entries, who, signOutAt, searches, children }: Props) {
  return (
    <div className={styles.shell}>
      <SkipLink />
      <div className={styles.side}>
        <OfficeNav entries={entries} />
      </div>
      <div className={styles.body}>
        <section className={styles.bar} aria-label="Search and account">
          {searches.length > 0 ? <SearchBox entries={entries} searches={searches} /> : <span />}
          <div className={styles.barEnd}>
            <KeyHelp />
            <UserMenu who={who} signOutAt={signOutAt} />
          </div>
        </section>
        <main id="content" className={styles.main} tabIndex={-1}>
          <SaidCounts counts={Object.fromEntries(entries.map(({ href, count }) => [href, count]))}>
            {children}
          </SaidCounts>
        </main>
      </div>
      <p id={announcerId} aria-live="polite" className={unseen.unseen} />
      <FocusKeeper />
      <ShellKeys />
    </div>
  )
}
