import { TextField } from '#components/form/text-field.tsx'
import styles from '#components/instructors/instructors.module.css'

type Props = { id: string; values: Record<string, string | undefined>; errors: Record<string, string> }

/** The number and the dates of a qualification. */
export function DatedFields({ id, values, errors }: Props) {
  return (
    <>
      <TextField
        label="Number"
        id={`${id}-number`}
        name="number"
        maxLength={200}
        autoComplete="off"
        defaultValue={values.number}
        error={errors.number}
      />
      <div className={styles.dates}>
        <TextField
          label="Issued"
          id={`${id}-issued`}
          name="issuedOn"
          type="date"
          defaultValue={values.issuedOn}
          error={errors.issuedOn}
        />
        <TextField
          label="Expires"
          id={`${id}-expires`}
          name="expiresOn"
          type="date"
          defaultValue={values.expiresOn}
          error={errors.expiresOn}
        />
      </div>
    </>
  )
}
