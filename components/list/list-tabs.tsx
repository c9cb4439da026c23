import Link from 'next/link'
import toolbar from '#components/ui/toolbar.module.css'
import type { OpenFacts } from '#lib/lists/open-list.ts'
import { listHref } from './list-href.ts'

/** The choice that is asked most, as links side by side. */
export function ListTabs({ open }: { open: OpenFacts }) {
  const { list, asked } = open
  const { tabs } = list
  const choices = tabs === undefined ? undefined : list.filters[tabs]?.choices
  if (!tabs || !choices) return null

  const current = asked[tabs] ?? list.atFirst[tabs]
  const all = list.atFirst[tabs] === undefined ? [{ value: undefined, label: 'All' }] : []
  return (
    <nav aria-label={choices.label} className={toolbar.choices}>
      {[...all, ...choices.of].map(({ value, label }) => (
        <Link
          key={label}
          href={listHref(open, { [tabs]: value })}
          className={toolbar.choice}
          aria-current={current === value ? 'true' : undefined}
          prefetch={false}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
