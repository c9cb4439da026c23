'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { HiddenFields } from '#components/form/hidden-fields.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Popup } from '#components/ui/popup.tsx'
import { type Params, withParams } from '#lib/core/search-params.ts'
import { type Layout, writeLayout } from '#lib/lists/layout.ts'
import styles from './list-layout.module.css'

type Props = {
  list: string
  at: Route
  /** Every column in order; the first always shows. */
  columns: { key: string; label: string }[]
  layout: Layout
  /** The rest of the address. */
  params: Params
}

/** Which columns show and how high rows are. A form of the address, which this browser remembers too. */
export function ListColumns({ list, at, columns, layout, params }: Props) {
  const router = useRouter()

  const show = (form: HTMLFormElement) => {
    const given = new FormData(form)
    const ticked = given.getAll('column')
    const chosen = columns.filter(({ key }, place) => place === 0 || ticked.includes(key)).map(({ key }) => key)
    const density = given.get('density') === 'comfortable' ? 'comfortable' : 'compact'
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing where a browser sees plain http
    document.cookie = writeLayout(list, { columns: chosen, density })
    router.replace(`${at}?${withParams({ ...params, columns: chosen.join('.') })}`, { scroll: false })
    router.refresh()
  }

  return (
    <div className={styles.layout}>
      <Popup
        atEnd
        summary={
          <>
            <Icon name="columns" /> Columns
          </>
        }
      >
        <form
          action={at}
          className={styles.columns}
          onChange={({ currentTarget }) => show(currentTarget)}
          onSubmit={(event) => {
            event.preventDefault()
            show(event.currentTarget)
          }}
        >
          <HiddenFields fields={params} />
          <Choices columns={columns.slice(1)} layout={layout} />
          <noscript>
            <Button type="submit">Show these</Button>
          </noscript>
        </form>
      </Popup>
    </div>
  )
}

function Choices({ columns, layout }: Pick<Props, 'columns' | 'layout'>) {
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>Columns</legend>
        {columns.map(({ key, label }) => (
          <label key={key}>
            <input type="checkbox" name="column" value={key} defaultChecked={layout.columns.includes(key)} />
            {label}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.choices}>
        <legend>Rows</legend>
        {(['compact', 'comfortable'] as const).map((value) => (
          <label key={value}>
            <input type="radio" name="density" value={value} defaultChecked={layout.density === value} />
            {value === 'compact' ? 'Compact' : 'Comfortable'}
          </label>
        ))}
      </fieldset>
    </>
  )
}
