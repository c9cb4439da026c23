import { TextField } from '#components/form/text-field.tsx'

type Props = { values: Record<string, string | null | undefined>; errors: Record<string, string> }

/** The fields of an attendee. All may stay empty until known. */
export function SeatFields({ values, errors }: Props) {
  const field = (name: string, label: string, hint?: string) => (
    <TextField
      key={`${name} ${values[name]}`}
      name={name}
      label={label}
      hint={hint}
      type={name === 'email' ? 'email' : 'text'}
      defaultValue={values[name] ?? ''}
      error={errors[name]}
      maxLength={200}
      autoComplete="off"
    />
  )
  return (
    <>
      {field('firstName', 'First name')}
      {field('lastName', 'Last name')}
      {field('email', 'Email', 'With their own email address they get a record and are told about changes.')}
      {field('certificateName', 'Name on the certificate', 'Only if different from their name.')}
    </>
  )
}
