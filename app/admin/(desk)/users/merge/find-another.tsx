import Form from 'next/form'
import Link from 'next/link'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import styles from './merge.module.css'

type Props = {
  ids: string[]
  q: string | undefined
  found: { id: string; name: string; detail: string }[] | undefined
  isOpen: boolean
}

/** Finds another record of the person, by a plain search that works before JavaScript. */
export function FindAnother({ ids, q, found, isOpen }: Props) {
  return (
    <details className={styles.find} open={isOpen || found !== undefined}>
      <summary>{isOpen ? 'Find the other record' : 'Add another record'}</summary>
      <Form action="/admin/users/merge" className={styles.search}>
        <input type="hidden" name="ids" value={ids.join()} />
        <TextField name="q" label="Name, email, phone, company or postcode" defaultValue={q} type="search" required />
        <Button type="submit">Search</Button>
      </Form>
      {found && found.length === 0 && <p role="status">No one else matches. Try another word.</p>}
      {found && found.length > 0 && (
        <ul className={styles.found}>
          {found.map(({ id, name, detail }) => (
            <li key={id}>
              <Link href={`/admin/users/merge?ids=${[...ids, id].join()}`}>{name}</Link>
              <span>{detail}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
