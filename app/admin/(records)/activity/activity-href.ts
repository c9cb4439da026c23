import type { ActivityFilter } from '#lib/activity/activity-filters.ts'
import { withParams } from '#lib/core/search-params.ts'

/** The address of the log with this filter. */
export function activityHref({ userId, ...filter }: ActivityFilter) {
  return `/admin/activity?${withParams({ user: userId, ...filter })}` as const
}
