import Link from 'next/link'
import type { ReactNode } from 'react'
import { reasonsInWords } from '#lib/imports/labels.ts'
import type { PeoplePreview } from '#lib/imports/people/kept/preview-people.ts'
import { isKeptAsTyped } from '#lib/people/contact/normalise-phone.ts'
import { nameOf } from '#lib/people/labels.ts'
import { formatCount } from '../../format-count.ts'
import type { Search } from './list-alike.ts'
import styles from './people-file.module.css'

type Listed<Fate extends 'fresh' | 'known' | 'refused'> = { rows: PeoplePreview[Fate]; total: number }

export function RefusedRows({ rows, total }: Listed<'refused'>) {
  return (
    <Rows
      title="Not imported"
      of={rows.length}
      total={total}
      hint="Left out. After the import you can download them, correct them and import them again."
    >
      {rows.map((row) => (
        <li key={row.number}>
          <Place number={row.number} />
          <span>{reasonsInWords(row)}</span>
          <span className={styles.rest}>{row.cells.filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </Rows>
  )
}

/** Lookalikes under another address. They count as new unless a colleague decides otherwise. */
export function AlikePeople({ search: { alike, found, looked }, total }: { search: Search; total: number }) {
  if (looked === 0 && total > 0)
    return <p>We could not check whether the new people are already on record: the search took too long.</p>
  if (found === 0 && looked < total)
    return (
      <p>
        None of the first {formatCount(looked)} new people look like somebody on record; the others were not sought.
      </p>
    )
  const among = looked < total ? `Checked the first ${formatCount(looked)} new people only. ` : ''
  const hint = `${among}They are added anyway, and wait under Duplicates to be compared.`
  return (
    <Rows title="Possibly on record under another address" of={alike.length} total={found} hint={hint}>
      {alike.map(({ row, others: [other] }) =>
        other ? (
          <li key={row.number}>
            <Place number={row.number} />
            <span>{nameOf(named(row.person))}</span>
            <span className={styles.rest}>
              like <Link href={`/admin/users/${other.id}`}>{nameOf(other)}</Link>
              {other.reasons.length > 0 && `: ${other.reasons.join(', ').toLowerCase()}`}
            </span>
          </li>
        ) : null,
      )}
    </Rows>
  )
}

export function KnownPeople({ rows, total }: Listed<'known'>) {
  return (
    <Rows
      title="Already on record"
      of={rows.length}
      total={total}
      hint="Their address is known, so their records are not changed."
    >
      {rows.map(({ number, person, ownerId }) => (
        <li key={number}>
          <Place number={number} />
          <span>{ownerId ? <Link href={`/admin/users/${ownerId}`}>{person.email}</Link> : person.email}</span>
          <span className={styles.rest}>{!ownerId && 'Appears more than once in this file'}</span>
        </li>
      ))}
    </Rows>
  )
}

export function NewPeople({ rows, total }: Listed<'fresh'>) {
  return (
    <Rows title="New people" of={rows.length} total={total}>
      {rows.map(({ number, person }) => (
        <li key={number}>
          <Place number={number} />
          <span>{nameOf(named(person))}</span>
          <span className={styles.rest}>{restOf(person)}</span>
        </li>
      ))}
    </Rows>
  )
}

type RowsProps = { title: string; of: number; total: number; hint?: string; children: ReactNode }

function Rows({ title, of, total, hint, children }: RowsProps) {
  if (of === 0) return null
  return (
    <section className={styles.fate}>
      <h3>
        {title} <span>{of < total ? `first ${formatCount(of)} of ${formatCount(total)}` : formatCount(total)}</span>
      </h3>
      {hint && <p>{hint}</p>}
      <ul>{children}</ul>
    </section>
  )
}

function Place({ number }: { number: number }) {
  return <span className={styles.place}>Row {formatCount(number)}</span>
}

type Person = PeoplePreview['fresh'][number]['person']

function named({ email, firstName = null, lastName = null }: Person) {
  return { email, firstName, lastName }
}

function restOf({ email, firstName, lastName, phone, mobile, ...said }: Person): string {
  const numbers = [phone, mobile].map((number) =>
    number && isKeptAsTyped(number) ? `${number} (kept as typed, not one number)` : number,
  )
  return [email, ...numbers, ...Object.values(said)].filter(Boolean).join(' · ')
}
