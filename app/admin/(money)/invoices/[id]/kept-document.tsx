import { Button } from '#components/ui/button.tsx'
import styles from './document.module.css'

/** The document of a person who was erased: kept for the tax office, opened with a reason. */
export function KeptDocument({ pdf }: { pdf: string }) {
  return (
    <form action={pdf} className={styles.kept}>
      <p>This person was erased. Tax law requires us to keep the document, with their name and address on it.</p>
      <label htmlFor="reason">Why do you need to see it? Your reason is logged.</label>
      <input id="reason" name="reason" minLength={3} maxLength={200} autoComplete="off" required />
      <Button type="submit">Open the PDF</Button>
    </form>
  )
}
