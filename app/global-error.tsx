'use client'

import { LightDocument } from '#components/layout/light-document.tsx'
import { SomethingBroke } from '#components/ui/something-broke.tsx'

/** When even the layout failed. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <LightDocument>
      <title>Something went wrong · React Fast Training</title>
      <SomethingBroke error={error} retry={retry} />
    </LightDocument>
  )
}
