import Link from 'next/link'
import { StatusDot } from '#components/ui/status-dot.tsx'
import type { StaffActor } from '#lib/core/actor.ts'
import { database } from '#lib/db/database.ts'
import { tasks } from '#lib/house.ts'
import { listTasks } from '#lib/reports/list-tasks.ts'
import styles from './today.module.css'

/** Lists the work that waits. Each line links to the page where it is done. */
export async function TaskList({ actor }: { actor: StaffActor }) {
  const waiting = await listTasks(database(), actor, tasks)
  if (waiting.length === 0) return <p className={styles.none}>Nothing is waiting for you.</p>

  return (
    <ul className={styles.tasks}>
      {waiting.map(({ href, words }) => (
        <li key={href}>
          <Link href={href} className={styles.task} prefetch={false}>
            <StatusDot tone="needs">{words}</StatusDot>
          </Link>
        </li>
      ))}
    </ul>
  )
}
