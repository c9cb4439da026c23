import { formatTime } from '#lib/core/dates.ts'
import { describeMark } from '#lib/offline/describe-mark.ts'
import type { QueuedMark } from '#lib/offline/kept-register.ts'
import styles from '../register.module.css'
import touch from '../touch.module.css'
import type { LiveRegister } from '../use-register.ts'

/** A tap that the server did not accept: kept until the instructor decides which mark holds. */
export function ConflictBox({ queued, live }: { queued: QueuedMark; live: LiveRegister }) {
  const { outcome, message, record, ...mark } = queued
  const mine = `You marked ${describeMark(mark)} at ${formatTime(new Date(mark.markedAt))}`

  if (outcome === 'refused')
    return (
      <div role="alert" className={`${styles.conflict} ${touch.touch}`}>
        <p>
          {mine}, which was not taken: {message}
        </p>
        <button type="button" onClick={() => live.settle(queued)}>
          Discard my mark
        </button>
      </div>
    )

  const again = () => ({ ...mark, id: crypto.randomUUID(), ...(record && { baseVersion: record.version }) })
  return (
    <div role="alert" className={`${styles.conflict} ${touch.touch}`}>
      <p>
        {record?.markedFrom === 'office' ? 'The office' : 'Another phone'} marked{' '}
        {record?.status ? describeMark(record) : 'nothing'}
        {record && ` at ${formatTime(new Date(record.markedAt))}`}. {mine}.
      </p>
      <button type="button" onClick={() => live.settle(queued)}>
        {record?.markedFrom === 'office' ? 'Keep the office’s' : 'Keep theirs'}
      </button>
      <button type="button" onClick={() => live.settle(queued, again())}>
        Use mine
      </button>
    </div>
  )
}
