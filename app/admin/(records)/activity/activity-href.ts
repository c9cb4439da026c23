import type { AskedActivity } from '#lib/activity/schemas.ts'
import { withParams } from '#lib/core/search-params.ts'

/** The address of the log with this filter. */
export function activityHref({ userId, ...filter }: AskedActivity & { cursor?: string }) {
  return `/admin/activity?${withParams({ user: userId, ...filter })}` as const
}
