import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import toolbar from '#components/ui/toolbar.module.css'
import type { OfficeRoute } from '#lib/core/office-route.ts'
import styles from './record.module.css'

/** Names the rows a figure counts, and links to all rows. */
export function Counted({ words, all }: { words: string; all: OfficeRoute }) {
  return (
    <p className={styles.counted}>
      <Link href={all} className={toolbar.chip} prefetch={false} aria-label={`${words}. Show all`}>
        {words} <Icon name="cross" size={12} />
      </Link>
    </p>
  )
}
