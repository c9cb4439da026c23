import styles from './register.module.css'

/** Tells the truth about what only this phone knows. */
export function SyncLine({ waiting, isReady }: { waiting: number; isReady: boolean }) {
  const words =
    waiting === 1 ? '1 mark saved on this phone, will sync' : `${waiting} marks saved on this phone, will sync`
  return (
    <p role="status" className={styles.sync} data-waiting={waiting > 0}>
      {waiting > 0 ? words : isReady ? 'All marks are on the server' : 'Marks are sent as you tap'}
    </p>
  )
}
