import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import type { OfficeRoute } from '#lib/core/office-route.ts'

/** For pages that do not exist or are out of reach; both look the same. */
export function OfficeNothingHere({ way }: { way: { href: OfficeRoute; label: string } }) {
  return (
    <Empty title="There is nothing here" isWholePage action={<ButtonLink href={way.href}>{way.label}</ButtonLink>}>
      The address may be wrong, or you may not have access to this page.
    </Empty>
  )
}
