import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '#components/ui/icon.tsx'
import { LiveSearch } from '#components/ui/live-search.tsx'
import toolbar from '#components/ui/toolbar.module.css'
import { chipsOf } from '#lib/lists/chips.ts'
import type { OpenFacts } from '#lib/lists/open-list.ts'
import { FilterMenu } from './filter-menu.tsx'
import { ListColumns } from './list-columns.tsx'
import { listHref, listParams } from './list-href.ts'
import { ListTabs } from './list-tabs.tsx'

export type ToolbarProps = {
  before?: ReactNode
  /** Filters in force that are more than a parameter each. */
  chips?: ReactNode
  /** At the end of the menu of filters. */
  inMenu?: ReactNode
}

type Props = ToolbarProps & { open: OpenFacts; hasColumns: boolean }

/** Search and the filters in force. Everything is a link or a form, so it works before JavaScript has loaded. */
export function ListToolbar({ open, before, chips, inMenu, hasColumns }: Props) {
  const { list, asked, layout } = open
  const { q, ...keep } = listParams(open, { cursor: undefined })
  const placeholder = list.filters.q?.placeholder

  return (
    <div className={toolbar.toolbar}>
      {before}
      {placeholder && (
        <LiveSearch
          action={list.at}
          words={typeof q === 'string' ? q : undefined}
          keep={keep}
          label={`Search ${list.words.many}`}
          placeholder={placeholder}
        />
      )}
      {chipsOf(list, asked).map(({ names, label }) => (
        <Link
          key={label}
          href={listHref(open, Object.fromEntries(names.map((name) => [name, undefined])))}
          className={toolbar.chip}
          aria-label={`Remove filter ${label}`}
          prefetch={false}
        >
          {label} <Icon name="cross" size={12} />
        </Link>
      ))}
      {chips}
      <FilterMenu open={open}>{inMenu}</FilterMenu>
      <ListTabs open={open} />
      {hasColumns && (
        <ListColumns
          key={layout.columns.join('.')}
          list={list.name}
          at={list.at}
          columns={Object.entries(list.columns).map(([key, { label }]) => ({ key, label }))}
          layout={layout}
          params={listParams(open, { columns: undefined, cursor: undefined })}
        />
      )}
    </div>
  )
}
