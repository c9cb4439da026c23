import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'

/** For what does not exist and for what is not yours alike. */
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
