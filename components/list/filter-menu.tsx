import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { Popup } from '#components/ui/popup.tsx'
import type { OpenFacts } from '#lib/lists/open-list.ts'
import styles from './filter-menu.module.css'
import { listHref } from './list-href.ts'
import { RangeFields } from './range-fields.tsx'

/** One choice of each kind as links, and ranges as a form. */
export function FilterMenu({ open, children }: { open: OpenFacts; children: ReactNode }) {
  const { list, asked } = open
  const facets = Object.entries(list.filters).filter(([name, { choices }]) => choices && name !== list.tabs)
  if (facets.length === 0 && list.ranges.length === 0 && !children) return null

  return (
    <Popup
      summary={
        <>
          <Icon name="plus" size={12} /> Filter
        </>
      }
    >
      {facets.map(([name, { choices }]) => (
        <details key={name} name="facet" className={styles.facet}>
          <summary>
            {choices?.label} <Icon name="right" size={12} />
          </summary>
          <ul>
            {choices?.of.map(({ value, label }) => (
              <li key={value}>
                <Link
                  href={listHref(open, { [name]: value })}
                  aria-current={asked[name] === value ? 'true' : undefined}
                  prefetch={false}
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {list.ranges.length > 0 && <RangeFields open={open} />}
      {children}
    </Popup>
  )
}
