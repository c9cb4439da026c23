'use client'

import { useEffect, useRef, useState } from 'react'
import { HeldKey } from '#components/form/form-key.tsx'
import { KeepAsTyped } from '#components/form/keep-as-typed.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { useFormKey } from '#components/form/use-form-key.ts'
import { Button } from '#components/ui/button.tsx'
import { errorsOf, type FormState } from '#lib/core/form-state.ts'
import type { FormAction } from '#lib/endpoints/define-action.ts'
import type { PlanChoices } from '#lib/sessions/planning/list-choices.ts'
import { ContestedPlan } from './contested-plan.tsx'
import { DayRows } from './day-rows.tsx'
import { InstructorField } from './instructor-field.tsx'
import styles from './plan.module.css'
import { readPlanned, readPlannedForm } from './read-planned.ts'
import { VenueFields } from './venue-fields.tsx'

type Props = {
  action: FormAction
  choices: PlanChoices
  /** The initial values of the fields. */
  values: Record<string, string>
  /** The session and its state when the page was opened; undefined for a new one. */
  standing?: { sessionId: string; version: number; opened: Record<string, string> }
  submit: string
}

const states = [
  { id: 'draft', label: 'Draft: visible to the office only' },
  { id: 'published', label: 'Published: open for booking' },
]

/** Plans or changes a session. Keeps what was typed after a refusal. */
export function PlanForm({ action, choices, values, standing, submit }: Props) {
  const [state, send, isSending] = useFormAction(action)
  const formKey = useFormKey(state, isSending)
  const form = useRef<HTMLFormElement>(null)
  const typed = 'typed' in state ? { ...values, ...state.typed } : values
  const errors = errorsOf(state)
  const [planned, setPlanned] = useState(() => readPlanned(typed))

  useEffect(() => {
    const wanting = form.current?.querySelector('[role=alert], [aria-invalid]')
    if (state.kind !== 'idle' && wanting instanceof HTMLElement) wanting.focus()
  }, [state])

  return (
    <form
      ref={form}
      action={send}
      onChange={(event) => setPlanned(readPlannedForm(event.currentTarget))}
      className={styles.form}
      noValidate
      key={JSON.stringify(typed)}
    >
      <HeldKey value={formKey} />
      <Told state={state} choices={choices} />
      {standing && <Seen state={state} standing={standing} />}
      <SelectField
        label="Course"
        name="courseId"
        options={choices.courses}
        empty="Choose a course"
        defaultValue={typed.courseId}
        error={errors.courseId}
      />
      <DayRows values={typed} errors={errors} />
      <VenueFields venues={choices.venues} values={typed} errors={errors} />
      <JoiningNotes value={typed.joiningNotes} error={errors.joiningNotes} />
      <InstructorField
        choices={choices}
        planned={planned}
        standing={standing && readPlanned(values)}
        chosen={typed.instructorId}
        error={errors.instructorId}
        asked={errors.planAnyway}
      />
      <SeatsAndState values={typed} errors={errors} />
      <Button type="submit" kind="primary" isBusy={isSending}>
        {submit}
      </Button>
      <KeepAsTyped state={state} isBusy={isSending} />
    </form>
  )
}

function SeatsAndState({ values, errors }: { values: Record<string, string>; errors: Record<string, string> }) {
  return (
    <>
      <TextField
        label="Seats"
        name="capacity"
        type="number"
        min={1}
        max={500}
        defaultValue={values.capacity}
        error={errors.capacity}
      />
      <SelectField
        label="State"
        name="status"
        options={states}
        defaultValue={values.status ?? 'draft'}
        error={errors.status}
      />
    </>
  )
}

function JoiningNotes({ value, error }: { value: string | undefined; error: string | undefined }) {
  return (
    <TextArea
      label="Joining notes for this session"
      name="joiningNotes"
      hint="Shown with those of the venue, in the portal, the calendar and the confirmation."
      rows={3}
      defaultValue={value}
      error={error}
    />
  )
}

type Standing = NonNullable<Props['standing']>

/** The edited session. After a colleague has compared the versions, saving applies to the one they saw. */
function Seen({ state, standing: { sessionId, version, opened } }: { state: FormState; standing: Standing }) {
  const seen =
    state.kind === 'conflict' ? { version: state.standing.version, opened: state.standing.values } : { version, opened }
  return (
    <>
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="version" value={seen.version} />
      <input type="hidden" name="opened" value={JSON.stringify(seen.opened)} />
    </>
  )
}

function Told({ state, choices }: { state: FormState; choices: PlanChoices }) {
  if (state.kind === 'conflict') return <ContestedPlan state={state} choices={choices} />
  if (state.kind !== 'refused') return null
  return (
    <p role="alert" tabIndex={-1} className={styles.alert}>
      {state.message}
    </p>
  )
}
