'use client'

import { FormKey } from '#components/form/form-key.tsx'
import { Refused } from '#components/form/notice.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { Button } from '#components/ui/button.tsx'
import styles from '../../session.module.css'
import { assessAction } from './actions.ts'

type Props = { sessionId: string; attendeeId: string; assessment: 'passed' | 'failed' | null }

const options = [
  { id: 'none', label: 'Not assessed yet' },
  { id: 'passed', label: 'Passed' },
  { id: 'failed', label: 'Did not pass' },
]

export function AssessmentForm({ sessionId, attendeeId, assessment }: Props) {
  const [state, send, isSending] = useFormAction(assessAction)
  return (
    <form action={send} className={styles.step} key={assessment}>
      <FormKey state={state} />
      <Refused state={state} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="attendeeId" value={attendeeId} />
      <SelectField label="Assessment" name="assessment" options={options} defaultValue={assessment ?? 'none'} />
      <Button type="submit" isBusy={isSending}>
        Save the assessment
      </Button>
    </form>
  )
}
