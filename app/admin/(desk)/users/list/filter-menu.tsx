import Link from 'next/link'
import { Icon } from '#components/ui/icon.tsx'
import { Popup } from '#components/ui/popup.tsx'
import type { PeoplePageInput } from '#lib/people/list/page-input.ts'
import styles from './filter-menu.module.css'
import { facets } from './people-filters.ts'
import { filterHref, peopleHref } from './people-href.ts'
import { PeopleRanges } from './people-ranges.tsx'

/** One choice of each kind as links, amounts as a form, and the way to conditions of every kind. */
export function FilterMenu({ input }: { input: PeoplePageInput }) {
  return (
    <Popup
      summary={
        <>
          <Icon name="plus" size={12} /> Filter
        </>
      }
    >
      {facets.map(({ name, label, choices }) => (
        <details key={name} name="facet" className={styles.facet}>
          <summary>
            {label} <Icon name="right" size={12} />
          </summary>
          <ul>
            {choices.map((choice) => (
              <li key={choice.value}>
                <Link
                  href={peopleHref({ ...input, [name]: choice.value })}
                  aria-current={input[name] === choice.value ? 'true' : undefined}
                  prefetch={false}
                >
                  {choice.label}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <PeopleRanges input={input} />
      <Link href={filterHref(input)} className={styles.more} prefetch={false}>
        {input.where ? 'Change conditions' : 'Combine conditions'}
      </Link>
    </Popup>
  )
}
