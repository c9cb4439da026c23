import styles from './register.module.css'
import type { LiveRegister } from './use-register.ts'

/** Says what only this phone knows. */
export function SyncLine({ live, sessionId }: { live: LiveRegister; sessionId: string }) {
  const marks = live.queue.filter(({ outcome }) => !outcome).length
  const assessments = live.assessments.filter(({ outcome }) => !outcome).length
  const notes = live.notes.filter(({ message }) => !message).length
  const waiting = [count(marks, 'mark'), count(assessments, 'assessment'), count(notes, 'note')].filter(Boolean)
  const isWaiting = waiting.length > 0

  if (live.isSignedOut) {
    const signIn = `/sign-in?next=${encodeURIComponent(`/instructor/sessions/${sessionId}`)}`
    return (
      <p role="status" className={styles.sync} data-waiting={isWaiting}>
        {isWaiting && `${waiting.join(', ')} saved on this phone. `}You are signed out.{' '}
        <a href={signIn}>{isWaiting ? 'Sign in to send saved marks' : 'Sign in again'}</a>
      </p>
    )
  }

  return (
    <p role="status" className={styles.sync} data-waiting={isWaiting}>
      {isWaiting
        ? `${waiting.join(', ')} saved on this phone, will sync`
        : live.isReady
          ? 'All marks saved'
          : 'Marks are saved as you tap'}
    </p>
  )
}

function count(number: number, word: string): string {
  return number === 0 ? '' : `${number} ${word}${number === 1 ? '' : 's'}`
}
