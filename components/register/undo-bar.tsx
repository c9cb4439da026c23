import {
  type KeptRegister,
  type LastTaps,
  type QueuedMark,
  type SeenMark,
  seeMark,
  type Tapped,
} from '#lib/offline/kept-register.ts'
import styles from './register.module.css'
import type { LiveRegister } from './use-register.ts'

type Props = { last: LastTaps; register: KeptRegister; live: LiveRegister; done: () => void }

/** Offers to undo the last marks. Undoing adds new marks with the values from before. */
export function UndoBar({ last: { tapped, said }, register, live, done }: Props) {
  async function undo() {
    done()
    await live.tap(...tapped.map((one) => restored(one, register, live.queue)))
  }

  return (
    <div className={styles.undo} role="status">
      <span>{said}</span>
      <button type="button" onClick={undo}>
        Undo
      </button>
    </div>
  )
}

function markOf({ status, minutes, reason }: SeenMark) {
  return { status, ...(minutes !== undefined && { minutes }), ...(reason && { reason }) }
}

function restored({ entry, day, before, isTick }: Tapped, register: KeptRegister, queue: QueuedMark[]): QueuedMark {
  const now = register.entries.find(({ id }) => id === entry.id) ?? entry
  const { version } = seeMark(now, day, queue)
  return {
    id: crypto.randomUUID(),
    attendeeId: entry.id,
    day,
    markedAt: new Date().toISOString(),
    sessionId: register.sessionId,
    by: register.ownerId,
    ...(isTick ? { idChecked: before.idChecked } : markOf(before)),
    ...(version !== undefined && { baseVersion: version }),
  }
}
