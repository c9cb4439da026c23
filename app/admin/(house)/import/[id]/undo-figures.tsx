import Link from 'next/link'
import type { UndoReport } from '#lib/imports/undo/undo-run.ts'
import { formatCount } from '../format-count.ts'
import styles from '../import.module.css'

const fates = { restored: 'Restored', kept: 'Kept: edited since', cannot: 'Cannot be undone' } as const

/** What an undo restores, and what it keeps and why. */
export function UndoFigures({ report, names }: { report: UndoReport; names: Map<string, string> }) {
  const people = report.details.filter(({ id }) => names.has(id))

  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>Undo</h2>
      <div className={styles.sums}>
        <table className={styles.sum}>
          <caption>Bookings, people and their fields</caption>
          <tbody>
            <tr>
              <th scope="row">{fates.restored}</th>
              <td>{formatCount(report.restored)}</td>
            </tr>
            <tr>
              <th scope="row">{fates.kept}</th>
              <td>{formatCount(report.kept)}</td>
            </tr>
            <tr>
              <th scope="row">{fates.cannot}, since something later depends on it</th>
              <td>{formatCount(report.cannot)}</td>
            </tr>
          </tbody>
        </table>
        {people.length > 0 && (
          <table className={styles.sum}>
            <caption>People not changed</caption>
            <tbody>
              {people.map(({ id, what, field, outcome }) => (
                <tr key={`${what} ${id} ${field}`}>
                  <th scope="row">
                    <Link href={`/admin/users/${id}`}>{names.get(id)}</Link>
                    {field && `, ${field}`}
                  </th>
                  <td>{fates[outcome]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  )
}
