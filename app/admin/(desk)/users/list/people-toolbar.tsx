import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { LiveSearch } from '#components/ui/live-search.tsx'
import toolbar from '#components/ui/toolbar.module.css'
import { paramsOf } from '#lib/people/list/list-params.ts'
import type { PeoplePageInput } from '#lib/people/list/page-input.ts'
import { filterOf } from '#lib/people/list/schemas.ts'
import type { Tag } from '#lib/people/tags/list-tags.ts'
import { ConditionChips } from './condition-chips.tsx'
import { FilterMenu } from './filter-menu.tsx'
import type { ListLayout } from './list-layout.ts'
import { chipsOf } from './people-filters.ts'
import { peopleHref } from './people-href.ts'
import styles from './people-layout.module.css'
import { PeopleLayout } from './people-layout.tsx'

type Props = { input: PeoplePageInput; layout: ListLayout; tags: Tag[]; views: ReactNode }

/** Search and the filters in force. Everything is a link or a form, so it works before JavaScript has loaded. */
export function PeopleToolbar({ input, layout, tags, views }: Props) {
  const first = { ...input, cursor: undefined }
  const { q, ...keep } = first

  return (
    <div className={`${toolbar.toolbar} ${styles.toolbar}`}>
      {views}
      <LiveSearch
        action="/admin/users"
        words={q}
        keep={paramsOf(keep)}
        label="Search people"
        placeholder="Name, email, phone, company or postcode"
      />
      {chipsOf(filterOf(input)).map(({ names, label }) => (
        <Link
          key={label}
          href={peopleHref({ ...first, ...Object.fromEntries(names.map((name) => [name, undefined])) })}
          className={toolbar.chip}
          aria-label={`Remove filter ${label}`}
          prefetch={false}
        >
          {label} <Icon name="cross" size={12} />
        </Link>
      ))}
      {input.where && <ConditionChips where={input.where} input={first} tags={tags} />}
      <FilterMenu input={first} />
      <div className={styles.layout}>
        <PeopleLayout
          key={layout.columns.join('.')}
          layout={layout}
          params={paramsOf({ ...first, view: input.view ?? 'all' })}
        />
      </div>
    </div>
  )
}
