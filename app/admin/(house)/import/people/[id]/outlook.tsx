import { ButtonForm } from '#components/form/button-form.tsx'
import type { StaffActor } from '#lib/core/actor.ts'
import { database } from '#lib/db/database.ts'
import { sayNobodyNew } from '#lib/imports/nothing-new.ts'
import type { Chosen, KeptFile } from '#lib/imports/people/kept/find-people-file.ts'
import { previewPeople } from '#lib/imports/people/kept/preview-people.ts'
import type { Columns } from '#lib/imports/people/recognise-columns.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { formatCount } from '../../format-count.ts'
import { discardFileAction, importPeopleAction } from '../actions.ts'
import { searchAlike } from './list-alike.ts'
import { AlikePeople, KnownPeople, NewPeople, RefusedRows } from './outlook-rows.tsx'
import styles from './people-file.module.css'

type Props = { actor: StaffActor; file: KeptFile; columns: Columns; chosen: Chosen }

/** The result of importing the file. Nothing has been written yet. */
export async function Outlook({ actor, file, columns, chosen }: Props) {
  const search = searchAlike(database(), actor, loadKeyring())
  const preview = await previewPeople(database(), actor, { ...file.table, columns }, search.look)
  const { usersCreated, duplicates, invalid } = preview.numbers

  const nobodyNew = sayNobodyNew(preview.numbers)

  return (
    <section id="outlook" className={styles.outlook} aria-labelledby="outlook-title">
      <h2 id="outlook-title">What the import would do</h2>
      {nobodyNew && <p>{nobodyNew}.</p>}
      <ul className={styles.sums}>
        <Sum count={usersCreated} words={usersCreated === 1 ? 'new person' : 'new people'} />
        <Sum count={duplicates} words="already on record" />
        <Sum count={invalid} words="not imported" />
      </ul>
      <div className={styles.actions}>
        {usersCreated > 0 && (
          <ButtonForm
            action={importPeopleAction}
            fields={{ fileId: file.id, columns: chosen.map((field) => field ?? '').join() }}
            label={`Import ${formatCount(usersCreated)} ${usersCreated === 1 ? 'person' : 'people'}`}
            working="Starting …"
            kind="primary"
          />
        )}
        <ButtonForm action={discardFileAction} fields={{ fileId: file.id }} label="Discard the file" />
      </div>
      <RefusedRows rows={preview.refused} total={invalid} />
      <AlikePeople search={search} total={usersCreated} />
      <KnownPeople rows={preview.known} total={duplicates} />
      <NewPeople rows={preview.fresh} total={usersCreated} />
    </section>
  )
}

function Sum({ count, words }: { count: number; words: string }) {
  return (
    <li>
      <strong>{formatCount(count)}</strong> {words}
    </li>
  )
}
