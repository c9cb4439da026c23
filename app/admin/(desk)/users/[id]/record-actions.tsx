import Link from 'next/link'
import { ButtonLink } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Popup } from '#components/ui/popup.tsx'
import { OpenEdit, SaveOrCancel, WhileReading } from './edit/edit-parts.tsx'
import styles from './record.module.css'

/** What can be done with a record; while it is edited, only to save or to leave it. */
export function RecordActions({ userId }: { userId: string }) {
  return (
    <>
      <SaveOrCancel isInHeader />
      <WhileReading>
        <OpenEdit />
        <ButtonLink href={`/admin/bookings/new?user=${userId}`} shortcut="b">
          Book
        </ButtonLink>
        <ButtonLink href={`/admin/users/${userId}/notes#write`} kind="primary">
          Write a note
        </ButtonLink>
        <Popup summary={<Icon name="more" />} label="More actions" summaryClassName={styles.more} atEnd>
          <ul className={styles.menu}>
            <li>
              <Link href={`/admin/users/merge?ids=${userId}`}>Merge with another record</Link>
            </li>
            <li>
              <Link href={`/admin/users/${userId}/privacy`}>Export or erase</Link>
            </li>
          </ul>
        </Popup>
      </WhileReading>
    </>
  )
}
