import Link from 'next/link'
import { stateQuery } from '#components/list/list-href.ts'
import { Icon } from '#components/ui/icon.tsx'
import { Popup } from '#components/ui/popup.tsx'
import { withParams } from '#lib/core/search-params.ts'
import type { OpenFacts } from '#lib/lists/open-list.ts'
import { nameOf } from '#lib/people/labels.ts'
import { paramsOf } from '#lib/people/list/list-params.ts'
import type { SavedView } from '#lib/people/views/list-views.ts'
import { peopleHref } from './people-href.ts'
import { ChangeView, SaveView, UpdateView } from './view-forms.tsx'
import styles from './views.module.css'

/** The menu of saved views, and what can be done with the one that is open. */
export function PeopleViews({ views, open }: { views: SavedView[]; open: OpenFacts }) {
  const current = views.find(({ id }) => id === open.keep.view)
  const state = sorted(stateQuery(open))
  const isChanged = current !== undefined && sorted(withParams(paramsOf(current.state))) !== state
  const own = views.filter((view) => view.isOwn)
  const shared = views.filter((view) => !view.isOwn)

  return (
    <Popup
      summary={
        <>
          View: {current?.name ?? 'All'}
          {isChanged && ', changed'} <Icon name="down" size={12} />
        </>
      }
    >
      <nav aria-label="Views" className={styles.views}>
        <Link href="/admin/users?view=all" prefetch={false} aria-current={current ? undefined : 'true'}>
          All
        </Link>
        <ViewLinks title="Yours" views={own} current={current} />
        <ViewLinks title="Shared" views={shared} current={current} />
      </nav>
      {current?.isOwn && isChanged && <UpdateView key={state} view={current} state={state} />}
      {current && <ChangeView key={`${current.id} ${current.name}`} view={current} />}
      <SaveView key={`save ${state}`} state={state} />
    </Popup>
  )
}

type Links = { title: string; views: SavedView[]; current: SavedView | undefined }

function ViewLinks({ title, views, current }: Links) {
  if (views.length === 0) return null
  return (
    <>
      <p className={styles.viewsTitle}>{title}</p>
      {views.map((view) => (
        <Link
          key={view.id}
          href={peopleHref({ ...view.state, view: view.id })}
          prefetch={false}
          aria-current={view === current ? 'true' : undefined}
          title={view.isOwn ? undefined : `Shared by ${nameOf(view)}`}
        >
          {view.name}
          {view.isDefault && <span> opens first</span>}
        </Link>
      ))}
    </>
  )
}

/** Sorted, so that the same state reads the same however its address was put together. */
function sorted(query: string): string {
  const params = new URLSearchParams(query)
  params.sort()
  return params.toString()
}
