import { type KeptRegister, seeMark, type Tapped } from './kept-register.ts'
import styles from './register.module.css'
import type { LiveRegister } from './use-register.ts'

type Props = { last: Tapped; register: KeptRegister; live: LiveRegister; done: () => void }

/** Puts back what stood before the last tap, as a mark of its own. */
export function UndoBar({ last: { entry, day, before, said }, register, live, done }: Props) {
  async function undo() {
    done()
    const now = register.entries.find(({ id }) => id === entry.id) ?? entry
    const { version } = seeMark(now, day, live.queue)
    await live.tap({
      id: crypto.randomUUID(),
      attendeeId: entry.id,
      day,
      status: before.status,
      idChecked: before.idChecked,
      markedAt: new Date().toISOString(),
      sessionId: register.sessionId,
      by: register.ownerId,
      ...(before.minutes !== undefined && { minutes: before.minutes }),
      ...(before.reason && { reason: before.reason }),
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
