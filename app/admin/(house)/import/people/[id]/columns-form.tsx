'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { fieldNames, peopleFields } from '#lib/imports/people/people-fields.ts'
import styles from './people-file.module.css'
import type { SampledColumn } from './samples-of.ts'

type Props = {
  fileId: string
  columns: SampledColumn[]
  chosen: (string | null)[]
  fault: string | undefined
  /** The result of these columns; hidden once they are changed. */
  children: ReactNode
}

export function ColumnsForm({ fileId, columns, chosen, fault, children }: Props) {
  const [isChanged, setChanged] = useState(false)

  return (
    <>
      <form
        action={`/admin/import/people/${fileId}#outlook`}
        method="get"
        className={styles.columns}
        onChange={() => setChanged(true)}
      >
        <h2>Columns</h2>
        <ul>
          {columns.map(({ place, name, samples }) => (
            <li key={place}>
              <label htmlFor={`column-${place}`}>{name}</label>
              <span className={styles.samples}>{samples.join(' · ') || 'Empty in the first rows'}</span>
              <select id={`column-${place}`} name="column" defaultValue={chosen[place] ?? ''}>
                <option value="">Not imported</option>
                {peopleFields.map((field) => (
                  <option key={field} value={field}>
                    {fieldNames[field]}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
        {fault && !isChanged && (
          <p role="alert" className={styles.fault}>
            {fault}
          </p>
        )}
        <Button type="submit" kind={isChanged || fault ? 'primary' : 'quiet'}>
          Check again
        </Button>
        {isChanged && (
          <p role="status" className={styles.note}>
            The columns have changed. Check again to see the result.
          </p>
        )}
      </form>
      {!isChanged && children}
    </>
  )
}
