import type { Field } from '#lib/endpoints/openapi/list-fields.ts'
import styles from './docs.module.css'

type Props = {
  caption: string
  fields: Field[]
  /** Whether the caption is shown even without fields. */
  isShown?: boolean
}

export function FieldTable({ caption, fields, isShown = false }: Props) {
  if (fields.length === 0) return isShown ? <p className={styles.caption}>{caption}</p> : null
  return (
    <details>
      <summary className={styles.caption}>{caption}</summary>
      <table className={styles.fields}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Value</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, type, description, isRequired }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                {type}
                {isRequired && ', always'}
                {description && <span className={styles.description}>{description}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
