import type { SensitiveState } from '#lib/privacy/sealed/list-sensitive.ts'
import type { SensitiveField } from '#lib/privacy/sealed/sensitive-fields.ts'
import { SensitiveGroup } from './sensitive-group.tsx'

const groups: { title: string; fields: SensitiveField[] }[] = [
  { title: 'Needs', fields: ['dietaryRequirements', 'medicalNotes'] },
  { title: 'Emergency', fields: ['emergencyContactName', 'emergencyContactPhone', 'emergencyContactRelationship'] },
  { title: 'Birth', fields: ['dateOfBirth'] },
]

/** What is sealed: only whether there is something shows, until someone says why they need to see it. */
export function SensitivePanel({ userId, states }: { userId: string; states: SensitiveState[] }) {
  return groups.map(({ title, fields }) => (
    <SensitiveGroup
      key={title}
      userId={userId}
      title={title}
      states={states.filter(({ field }) => fields.includes(field))}
    />
  ))
}
