import { When } from '#components/ui/when.tsx'
import { nameOf } from '#lib/people/labels.ts'
import type { NoteFound } from '#lib/people/notes/find-note.ts'
import { readersOf } from '#lib/people/notes/note-readers.ts'
import record from '../../record.module.css'
import { typeLabels } from '../note-types.ts'
import styles from '../notes.module.css'
import { readersLabels } from '../readers-labels.ts'
import { RevealNote } from '../reveal-note.tsx'

/** The versions with their writers, current first. */
export function Versions({ note, now }: { note: NoteFound; now: Date }) {
  return (
    <section aria-labelledby="versions-title">
      <h2 id="versions-title">Every version</h2>
      <ol className={styles.versions} reversed>
        {[note, ...note.versions].map((version) => (
          <li key={version.version}>
            {version.noteType === 'medical' ? (
              <RevealNote noteId={note.id} version={version.version} />
            ) : (
              <p className={record.noteText}>{version.noteContent}</p>
            )}
            <p className={record.small}>
              <span>{nameOf(version)}</span>
              <When at={version.writtenAt} now={now} />
              <span>{typeLabels[version.noteType]}</span>
              <span>{readersLabels[readersOf(version)]}</span>
              {version === note && <span>Current version</span>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
