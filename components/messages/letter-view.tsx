import styles from './letter-view.module.css'

/** A letter as it arrives: in a frame that runs nothing and leads nowhere, and as the plain text beside it. */
export function LetterView({ title, html, text }: { title: string; html: string; text: string }) {
  return (
    <>
      <iframe className={styles.letter} title={title} srcDoc={html} sandbox="" />
      <details className={styles.details}>
        <summary>As plain text</summary>
        <pre className={styles.text}>{text}</pre>
      </details>
    </>
  )
}
