import Link from 'next/link'
import { When } from '#components/ui/when.tsx'
import type { BulkRun } from '#lib/people/bulk/find-pick.ts'
import { nameOf, statusLabels } from '#lib/people/labels.ts'
import { CarryOn } from './carry-on.tsx'
import styles from './picked.module.css'

const consents: Record<string, string> = {
  marketing: 'News and offers',
  sms: 'Text messages',
  newsletter: 'Newsletter',
}
const count = (number: number) => number.toLocaleString('en-GB')

/** The progress of one bulk action, with the people it failed for. */
export function RunReport({ run, people, now }: { run: BulkRun; people: number; now: Date }) {
  const waiting = people - run.done - run.unchanged - run.failed
  const hidden = run.failed - run.failures.length

  return (
    <section className={styles.report} aria-label={titleOf(run)}>
      <h2>
        {titleOf(run)} <When at={run.startedAt} now={now} />
      </h2>
      <p role="status">
        {count(run.done + run.unchanged)} of {count(people)} done
        {run.unchanged > 0 && `, ${count(run.unchanged)} of them were so already`}
        {run.failed > 0 && `; ${count(run.failed)} failed`}
        {run.finishedAt ? '.' : `; ${count(waiting)} still to do.`}
      </p>
      {!run.finishedAt && <CarryOn runId={run.id} />}
      {run.failures.length > 0 && (
        <ul className={styles.failures}>
          {run.failures.map((failure) => (
            <li key={failure.userId}>
              {failure.knownAs ? (
                <Link href={`/admin/users/${failure.knownAs}`} prefetch={false}>
                  {nameOf(failure)}
                </Link>
              ) : (
                failure.userId
              )}
              <span>{failure.reason}</span>
            </li>
          ))}
          {hidden > 0 && <li>and {count(hidden)} more</li>}
        </ul>
      )}
    </section>
  )
}

function titleOf({ verb, value, tag }: BulkRun): string {
  switch (verb) {
    case 'status':
      return `Set to ${(Object.entries(statusLabels).find(([name]) => name === value)?.[1] ?? value).toLowerCase()}`
    case 'consent_off':
      return `${consents[value] ?? value} switched off`
    case 'tag':
      return `Tagged ${tag ?? '(deleted tag)'}`
    case 'untag':
      return `Tag ${tag ?? '(deleted tag)'} removed`
    default:
      return verb
  }
}
