import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'

/** For pages that do not exist or are out of reach; both look the same. */
export function OfficeNothingHere() {
  return (
    <Empty
      title="There is nothing here"
      isWholePage
      action={<ButtonLink href="/instructor">Go to your sessions</ButtonLink>}
    >
      The address may be wrong, or you may not have access to this page.
    </Empty>
  )
}
