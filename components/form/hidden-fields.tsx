import type { Params } from '#lib/core/search-params.ts'

/** What goes with a form without being asked. */
export function HiddenFields({ fields }: { fields: Params }) {
  return Object.entries(fields).map(([name, value]) =>
    value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
  )
}
