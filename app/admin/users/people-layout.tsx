'use client'

import { Icon } from '#components/ui/icon.tsx'
import { Popup } from '#components/ui/popup.tsx'
import { columnLabels, type Layout, writeLayout } from './column-names.ts'
import styles from './people.module.css'

/** Which columns show and how high rows are; this browser remembers. */
export function PeopleLayout({ layout, onChange }: { layout: Layout; onChange: (layout: Layout) => void }) {
  const change = (next: Layout) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing where a browser sees plain http
    document.cookie = writeLayout(next)
    onChange(next)
  }
  const { hidden, density } = layout

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
        <fieldset className={styles.choices}>
          <legend>Columns</legend>
          {Object.entries(columnLabels).map(([name, label]) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={!hidden.includes(name)}
                disabled={name === 'name'}
                onChange={({ target }) =>
                  change({
                    density,
                    hidden: target.checked ? hidden.filter((other) => other !== name) : [...hidden, name],
                  })
                }
              />
              {label}
            </label>
          ))}
        </fieldset>
        <fieldset className={styles.choices}>
          <legend>Rows</legend>
          {(['compact', 'comfortable'] as const).map((value) => (
            <label key={value}>
              <input
                type="radio"
                name="density"
                checked={density === value}
                onChange={() => change({ hidden, density: value })}
              />
              {value === 'compact' ? 'Compact' : 'Comfortable'}
            </label>
          ))}
        </fieldset>
      </Popup>
    </div>
  )
}
