import Link from 'next/link'
import type { ActivityRow } from '#lib/activity/activity-list.ts'
import type { ActivityWords } from '#lib/activity/words.ts'
import type { OfficeRoute } from '#lib/core/office-route.ts'

/** The event in a sentence, linked to its subject if that has a page. */
export function ActivitySubject({ row, words }: { row: ActivityRow; words: ActivityWords }) {
  const sentence = row.activityDescription || words.labelOf(row.activityType)
  const said = row.isBlanked ? `${sentence} (erased)` : sentence
  const href = pageOf(row)
  return href ? <Link href={href}>{said}</Link> : said
}

function pageOf({ relatedEntityType: kind, relatedEntityId: id, userId }: ActivityRow): OfficeRoute | null {
  if (!id) return null
  switch (kind) {
    case 'booking':
      return `/admin/bookings/${id}`
    case 'user':
      return `/admin/users/${id}`
    case 'import_run':
      return `/admin/import/${id}`
    case 'payment':
    case 'refund':
      return userId ? `/admin/users/${userId}/payments` : null
    case 'certificate':
      return userId ? `/admin/users/${userId}/certificates` : null
    case 'note':
      return userId ? `/admin/users/${userId}/notes` : null
    default:
      return null
  }
}
