'use client'

import { useRef } from 'react'
import { Refused } from '#components/form/notice.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { useFormAction } from '#components/form/use-form-action.ts'
import { useIsLive } from '#components/form/use-is-live.ts'
import light from '#components/layout/light/light-page.module.css'
import { Submit } from '#components/ui/submit.tsx'
import { decodeText } from '#lib/core/files/decode-text.ts'
import { errorsOf, typedOf } from '#lib/core/form-state.ts'
import styles from '../public.module.css'
import { checkCertificatesAction } from './actions.ts'

/** Checks one number or a pasted list. A file is read into the list in the browser, so it is never uploaded. */
export function CheckForm({ numbers }: { numbers: string }) {
  const [state, send, isSending] = useFormAction(checkCertificatesAction)
  const typed = typedOf(state).numbers
  const list = useRef<HTMLTextAreaElement>(null)
  const isLive = useIsLive()

  return (
    <form action={send} className={light.form}>
      <Refused state={state} />
      <TextArea
        key={typed}
        ref={list}
        label="Certificate number"
        name="numbers"
        hint="For several, enter one per line or upload a CSV with a column of numbers."
        rows={4}
        defaultValue={typed ?? numbers}
        error={errorsOf(state).numbers}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        required
      />
      {isLive && (
        <label className={styles.file}>
          Or upload a CSV file of numbers
          <input
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={async ({ currentTarget }) => {
              const bytes = await currentTarget.files?.[0]?.arrayBuffer()
              if (list.current && bytes) list.current.value = decodeText(new Uint8Array(bytes))
            }}
          />
        </label>
      )}
      <Submit className={light.primary} isBusy={isSending}>
        Check
      </Submit>
    </form>
  )
}
