import type { OfficeRoute } from '#lib/core/office-route.ts'
import type { ReviewGroup } from '#lib/imports/review/review-groups.ts'

/** What the address of the page asks for. `all` names the row whose every field is open. */
export type Asked = {
  run?: string | undefined
  reason?: ReviewGroup | undefined
  show?: 'left-out' | undefined
  after?: string | undefined
  all?: string | undefined
}

export function toReviewHref(asked: Asked): OfficeRoute {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return given.length > 0 ? `/admin/import/review?${new URLSearchParams(given)}` : '/admin/import/review'
}
