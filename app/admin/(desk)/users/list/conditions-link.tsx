import Link from 'next/link'
import type { PeoplePageInput } from '#lib/people/list/page-input.ts'
import { filterHref } from './people-href.ts'
import styles from './views.module.css'

/** The way from the menu of filters to conditions of every kind. */
export function ConditionsLink({ input }: { input: PeoplePageInput }) {
  return (
    <Link href={filterHref(input)} className={styles.more} prefetch={false}>
      {input.where ? 'Change conditions' : 'Combine conditions'}
    </Link>
  )
}
