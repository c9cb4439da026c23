'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { HiddenFields } from '#components/form/hidden-fields.tsx'
import { Notice } from '#components/form/notice.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import styles from '#components/instructors/instructors.module.css'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import { addQualificationAction } from './actions.ts'
import { DatedFields } from './dated-fields.tsx'

type Props = { userId: string; courses: { id: string; name: string; category: string }[] }

export function AddQualification({ userId, courses }: Props) {
  const [state, send, isSending] = useFormAction(addQualificationAction)
  const [typed, errors] = [typedOf(state), errorsOf(state)]
  return (
    <form action={send} className={styles.form} noValidate>
      <FormKey state={state} />
      <HiddenFields fields={{ userId }} />
      <SelectField
        key={typed.subject}
        label="For"
        name="subject"
        options={subjectsOf(courses)}
        empty="Choose a course, a category or a title"
        defaultValue={typed.subject}
        error={errors.subject ?? errors.courseId ?? errors.category}
      />
      <TextField
        label="Title"
        name="title"
        hint="Only for a qualification that is not for a course, such as PTLLS."
        maxLength={200}
        autoComplete="off"
        defaultValue={typed.title}
        error={errors.title}
      />
      <DatedFields id="added" values={typed} errors={errors} />
      <Button type="submit" isBusy={isSending}>
        Add qualification
      </Button>
      <Notice state={state} />
    </form>
  )
}

function subjectsOf(courses: Props['courses']) {
  const categories = [...new Set(courses.map(({ category }) => category))].toSorted()
  return [
    ...courses.map(({ id, name }) => ({ id: `course:${id}`, label: name })),
    ...categories.map((name) => ({ id: `category:${name}`, label: `All of ${name}` })),
    { id: 'title', label: 'Not for a course: a title, written below' },
  ]
}
