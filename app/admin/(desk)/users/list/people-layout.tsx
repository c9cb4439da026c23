'use client'

import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Popup } from '#components/ui/popup.tsx'
import { withParams } from '#lib/core/search-params.ts'
import { columnNames, isColumnName, listColumns } from '#lib/people/list/columns/column-names.ts'
import type { ListParams } from '#lib/people/list/list-params.ts'
import { type ListLayout, writeLayout } from './list-layout.ts'
import styles from './people-layout.module.css'

/** Which columns show and how high rows are. A form of the address, which this browser remembers too. */
export function PeopleLayout({ layout, params }: { layout: ListLayout; params: ListParams }) {
  const router = useRouter()
  const keep = { ...params, columns: undefined, cursor: undefined }

  const show = (form: HTMLFormElement) => {
    const given = new FormData(form)
    const ticked = given.getAll('column').map(String).filter(isColumnName)
    const density = given.get('density') === 'comfortable' ? 'comfortable' : 'compact'
    const columns = columnNames.filter((column) => column === 'name' || ticked.includes(column))
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing where a browser sees plain http
    document.cookie = writeLayout({ columns, density })
    router.replace(`/admin/users?${withParams({ ...keep, columns: columns.join('.') })}`, { scroll: false })
    router.refresh()
  }

  return (
    <Popup
      atEnd
      summary={
        <>
          <Icon name="columns" /> Columns
        </>
      }
    >
      <form
        action="/admin/users"
        className={styles.columns}
        onChange={({ currentTarget }) => show(currentTarget)}
        onSubmit={(event) => {
          event.preventDefault()
          show(event.currentTarget)
        }}
      >
        {Object.entries(keep).map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        <LayoutChoices layout={layout} />
        <noscript>
          <Button type="submit">Show these</Button>
        </noscript>
      </form>
    </Popup>
  )
}

function LayoutChoices({ layout }: { layout: ListLayout }) {
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>Columns</legend>
        {columnNames
          .filter((column) => column !== 'name')
          .map((column) => (
            <label key={column}>
              <input type="checkbox" name="column" value={column} defaultChecked={layout.columns.includes(column)} />
              {listColumns[column].label}
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
