import Link from 'next/link'
import type { OfficeRoute } from '#lib/core/office-route.ts'
import styles from './figures.module.css'

type Figure = { href: OfficeRoute; value: string; label: string }

/** A line of figures; each opens the rows it counts. Empty ones are left out. */
export function Figures({ figures }: { figures: (Figure | null | 0 | '' | undefined)[] }) {
  return (
    <ul className={styles.figures}>
      {figures.map((figure) =>
        figure ? (
          <li key={figure.label}>
            <Link href={figure.href} className={styles.figure} prefetch={false}>
              <strong>{figure.value}</strong> {figure.label}
            </Link>
          </li>
        ) : null,
      )}
    </ul>
  )
}
