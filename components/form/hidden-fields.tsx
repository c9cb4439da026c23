import type { Params } from '#lib/core/search-params.ts'

/** Hidden values of a form. */
export function HiddenFields({ fields }: { fields: Params }) {
  return Object.entries(fields).map(([name, value]) =>
    value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
  )
}
