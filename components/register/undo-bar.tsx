import { type KeptRegister, type SeenMark, seeMark, type Tapped } from '#lib/offline/kept-register.ts'
import styles from './register.module.css'
import type { LiveRegister } from './use-register.ts'

type Props = { last: Tapped; register: KeptRegister; live: LiveRegister; done: () => void }

/** Restores the mark before the last tap, as a new mark. */
export function UndoBar({ last: { entry, day, before, said, isTick }, register, live, done }: Props) {
  async function undo() {
    done()
    const now = register.entries.find(({ id }) => id === entry.id) ?? entry
    const { version } = seeMark(now, day, live.queue)
    await live.tap({
      id: crypto.randomUUID(),
      attendeeId: entry.id,
      day,
      markedAt: new Date().toISOString(),
      sessionId: register.sessionId,
      by: register.ownerId,
      ...(isTick ? { idChecked: before.idChecked } : markOf(before)),
      ...(version !== undefined && { baseVersion: version }),
    })
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
