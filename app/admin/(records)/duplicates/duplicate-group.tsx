import { ButtonForm } from '#components/form/button-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import type { DuplicateGroup, DuplicatePerson } from '#lib/duplicates/inbox/duplicate-list.ts'
import { describeReason, describeScore } from '#lib/duplicates/labels.ts'
import { nameOf } from '#lib/people/labels.ts'
import { setApartAction } from './actions.ts'
import styles from './duplicates.module.css'
import { SideBySide } from './side-by-side.tsx'

/** People who may be one, with the evidence for and against, and the possible decisions. */
export function DuplicateGroupView({ group }: { group: DuplicateGroup }) {
  const { id, score, users, reasons } = group
  const names = [...new Set(users.map(nameOf))].join(', ')
  const alike = reasons.filter(({ level, bits }) => level !== 'different' && bits >= 1)

  return (
    <li className={styles.group} aria-label={names}>
      <div className={styles.head}>
        <h2 className={styles.title}>{names}</h2>
        <StatusDot tone={score >= 6 ? 'needs' : 'quiet'}>{describeScore(score)}</StatusDot>
        <span className={styles.score} title="Bits of evidence beyond the point where one person is as likely as two">
          {score.toFixed(1)}
        </span>
        <ButtonLink href={`/admin/users/merge?ids=${users.map((person) => person.id).join(',')}`}>Merge…</ButtonLink>
      </div>
      <p className={styles.why}>{alike.map(describeReason).join(' · ')}</p>
      <div className={styles.scroll}>
        <SideBySide users={users} reasons={reasons} />
      </div>
      <Decisions groupId={id} users={users} />
    </li>
  )
}

function Decisions({ groupId, users }: { groupId: string; users: DuplicatePerson[] }) {
  const [first, second, ...others] = users
  if (!first || !second) return null
  if (others.length === 0)
    return (
      <div className={styles.decisions}>
        <ButtonForm
          action={setApartAction}
          fields={{ groupId, userId: second.id }}
          label="Not the same person"
          about={nameOf(first)}
        />
      </div>
    )
  return (
    <div className={styles.decisions}>
      {users.map((person, index) => (
        <ButtonForm
          key={person.id}
          action={setApartAction}
          fields={{ groupId, userId: person.id }}
          label={`Record ${index + 1} is someone else`}
          about={nameOf(person)}
        />
      ))}
    </div>
  )
}
