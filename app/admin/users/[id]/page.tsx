import { PageHeader } from '#components/layout/page-header.tsx'

export default function PersonPage() {
  return <PageHeader title="Person" />
}
