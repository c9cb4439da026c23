import { Tabs } from '#components/layout/tabs.tsx'
import { reasonLabel } from '#lib/imports/labels.ts'
import type { GroupCount } from '#lib/imports/review/list-review-rows.ts'
import { reviewGroups } from '#lib/imports/review/review-groups.ts'
import { LiveCount } from './live-counts.tsx'
import { type Asked, toReviewHref } from './review-href.ts'

type Props = { asked: Asked; counts: GroupCount[]; leftOut: number }

/** The reasons with their counts, each a link to its rows. */
export function ReviewTabs({ asked: { run, reason, show }, counts, leftOut }: Props) {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  const reasons = counts.map(({ group, count }) => ({
    label: reasonLabel(group),
    count: <LiveCount count={count} of={[group]} />,
    href: toReviewHref({ run, reason: group }),
  }))
  return (
    <Tabs
      label="Reasons"
      chosen={toReviewHref({ run, reason: show ? undefined : reason, show })}
      tabs={[
        { label: 'All', count: <LiveCount count={total} of={reviewGroups} />, href: toReviewHref({ run }) },
        ...reasons,
        {
          label: 'Left out',
          count: <LiveCount count={leftOut} of={['leftOut']} />,
          href: toReviewHref({ run, show: 'left-out' }),
        },
      ]}
    />
  )
}
