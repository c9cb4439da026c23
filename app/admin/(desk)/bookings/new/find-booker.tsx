import Form from 'next/form'
import Link from 'next/link'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import styles from '#components/ui/settings.module.css'
import type { StaffActor } from '#lib/core/actor.ts'
import { withParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { nameOf } from '#lib/people/labels.ts'
import { listPeople } from '#lib/people/list/list-people.ts'

type Props = { actor: StaffActor; words: string | undefined; session: string | undefined }

/** Finds the person to book for by anything on their record. */
export async function FindBooker({ actor, words, session }: Props) {
  const found = words ? (await listPeople(database(), actor, { q: words, pageSize: 20 })).rows : []
  return (
    <>
      <Form action="/admin/bookings/new" className={styles.form}>
        {session && <input type="hidden" name="session" value={session} />}
        <TextField
          label="Who is it for?"
          hint="Name, email, phone or company"
          name="q"
          type="search"
          defaultValue={words}
        />
        <Button type="submit" kind="primary">
          Find
        </Button>
      </Form>
      <div className={styles.section}>
        {words && found.length === 0 && <p>No one on record matches.</p>}
        <ul>
          {found.map((person) => (
            <li key={person.id}>
              <Link href={`/admin/bookings/new?${withParams({ user: person.id, session })}`}>{nameOf(person)}</Link>
              <p>{[person.email, person.companyName].filter(Boolean).join(' · ')}</p>
            </li>
          ))}
        </ul>
        <Link href="/admin/users/new">Add a new person</Link>
      </div>
    </>
  )
}
