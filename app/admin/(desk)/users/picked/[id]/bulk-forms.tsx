import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import type { Pick } from '#lib/people/bulk/find-pick.ts'
import { statusLabels } from '#lib/people/labels.ts'
import type { Tag } from '#lib/people/tags/list-tags.ts'
import { addTagAction, consentOffAction, removeTagAction, setStatusAction } from './actions.ts'
import { BulkForm } from './bulk-form.tsx'
import styles from './picked.module.css'

const consents = { marketing: 'News and offers', sms: 'Text messages', newsletter: 'Newsletter' }
const mostMerged = 20

/** All bulk actions on the selected people. */
export function BulkForms({ pick, tags, columns }: { pick: Pick; tags: Tag[]; columns: string[] }) {
  const all = pick.people === pick.first.length
  const exportTo = `/api/admin/users/export?columns=${columns.join('.')}&pick=${pick.id}`
  return (
    <div className={styles.forms}>
      <BulkForm pickId={pick.id} title="Status" button="Set status" action={setStatusAction}>
        <Choice name="status" label="Status" options={Object.entries(statusLabels)} />
      </BulkForm>
      <BulkForm pickId={pick.id} title="Consent" button="Switch off" action={consentOffAction}>
        <Choice name="consent" label="Consent" options={Object.entries(consents)} />
      </BulkForm>
      <BulkForm pickId={pick.id} title="Add a tag" button="Add tag" action={addTagAction}>
        <input name="name" aria-label="Tag to add" maxLength={40} required list="tags" autoComplete="off" />
        <datalist id="tags">
          {tags.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      </BulkForm>
      {tags.length > 0 && (
        <BulkForm pickId={pick.id} title="Remove a tag" button="Remove tag" action={removeTagAction}>
          <Choice name="tagId" label="Tag to remove" options={tags.map(({ id, name }) => [id, name])} />
        </BulkForm>
      )}
      <form action={exportTo} method="post" className={styles.form}>
        <h2>Export</h2>
        <p className={styles.hint}>A CSV file with the columns of your list. Every export is logged.</p>
        <Button type="submit">Export CSV</Button>
      </form>
      {all && pick.people >= 2 && pick.people <= mostMerged && (
        <section className={styles.form}>
          <h2>Merge</h2>
          <p className={styles.hint}>If these records belong to one person.</p>
          <Link href={`/admin/users/merge?ids=${pick.first.map(({ id }) => id).join(',')}`} className={styles.merge}>
            Compare and merge
          </Link>
        </section>
      )}
    </div>
  )
}

function Choice({ name, label, options }: { name: string; label: string; options: (readonly [string, string])[] }) {
  return (
    <select name={name} aria-label={label} required defaultValue="">
      <option value="" disabled>
        Choose
      </option>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
}
