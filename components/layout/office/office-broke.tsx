'use client'

import { Button } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'

/** Shown for our own faults in the office. The number leads to the line in the log. */
export function OfficeBroke({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined

  return (
    <Empty
      title="Something went wrong on our side"
      isWholePage
      action={
        <Button kind="primary" onClick={() => retry()}>
          Try again
        </Button>
      }
    >
      <p>
        Your last change may have been saved or not: look before you make it again. If this happens again, tell your
        system administrator.
      </p>
      {digest && <p>Number of the fault: {digest}</p>}
    </Empty>
  )
}
