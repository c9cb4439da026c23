import { PageHeader } from '#components/layout/page-header.tsx'

export default function PeoplePage() {
  return <PageHeader title="People" />
}
