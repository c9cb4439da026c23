import type { SealedState } from '#lib/privacy/sealed/list-sealed.ts'
import type { SealedField } from '#lib/privacy/sealed/sealed-fields.ts'
import { SealedGroup } from './sealed-group.tsx'

const groups: { title: string; fields: SealedField[] }[] = [
  { title: 'Needs', fields: ['dietaryRequirements', 'medicalNotes'] },
  { title: 'Emergency', fields: ['emergencyContactName', 'emergencyContactPhone', 'emergencyContactRelationship'] },
  { title: 'Birth', fields: ['dateOfBirth'] },
]

/** What is sealed: only whether there is something shows, until someone says why they need to see it. */
export function SealedPanel({ userId, states }: { userId: string; states: SealedState[] }) {
  return groups.map(({ title, fields }) => (
    <SealedGroup
      key={title}
      userId={userId}
      title={title}
      states={states.filter(({ field }) => fields.includes(field))}
    />
  ))
}
