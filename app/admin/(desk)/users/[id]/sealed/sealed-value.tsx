import facts from '#components/ui/facts.module.css'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { formatPlainDate } from '#lib/core/dates.ts'
import type { SealedField } from '#lib/privacy/sealed/sealed-fields.ts'

type Props = {
  field: SealedField
  isKept: boolean
  /** What was opened; a field that is kept and missing here could not be. */
  shown: Record<string, string> | undefined
}

export function SealedValue({ field, isKept, shown }: Props) {
  if (!shown)
    return <dd>{isKept ? <StatusDot tone="needs">On record</StatusDot> : <span className={facts.empty}>None</span>}</dd>

  const value = shown[field]
  if (value === undefined)
    return (
      <dd>
        <StatusDot tone="danger">Locked</StatusDot>
        <p className={facts.empty}>The encryption key for this is not available. The value is unchanged.</p>
      </dd>
    )
  if (value === '') return <dd className={facts.empty}>None</dd>
  return <dd>{field === 'dateOfBirth' ? formatPlainDate(value) : value}</dd>
}
