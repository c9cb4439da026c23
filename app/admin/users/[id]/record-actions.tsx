import { ButtonLink } from '#components/ui/button.tsx'
import { OpenEdit, SaveOrCancel, WhileReading } from './edit-parts.tsx'

/** What can be done with a record; while it is edited, only to save or to leave it. */
export function RecordActions({ userId }: { userId: string }) {
  return (
    <>
      <SaveOrCancel isInHeader />
      <WhileReading>
        <OpenEdit />
        <ButtonLink href={`/admin/users/${userId}/notes#write`} kind="primary">
          Write a note
        </ButtonLink>
      </WhileReading>
    </>
  )
}
