import { z } from 'zod'
import styles from './export-sheet.module.css'

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const made = z.object({
  sections: z.array(z.object({ name: z.string(), title: z.string(), rows: z.array(z.record(z.string(), cell)) })),
})

/** An export as a page to read or print, with the file to save. */
export function ExportSheet({ json, userId }: { json: string; userId: string }) {
  const { sections } = made.parse(JSON.parse(json))
  const file = `data:application/json;charset=utf-8,${encodeURIComponent(json)}`

  return (
    <section className={styles.sheet} aria-label="Exported data">
      <p>
        <a href={file} download={`person-${userId}.json`}>
          Save as JSON
        </a>
      </p>
      {sections.map(({ name, title, rows }) => (
        <section key={name}>
          <h3 className={styles.heading}>
            {title} ({rows.length})
          </h3>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished export have no other name and never move
            <dl key={at} className={styles.row}>
              {Object.entries(row).map(([field, value]) => (
                <div key={field}>
                  <dt>{inWords(field)}</dt>
                  <dd>{value === null || value === '' ? '–' : String(value)}</dd>
                </div>
              ))}
            </dl>
          ))}
        </section>
      ))}
    </section>
  )
}

function inWords(field: string): string {
  const words = field.replaceAll(/([A-Z]|\d+)/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
