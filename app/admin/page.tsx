import { PageHeader } from '#components/layout/page-header.tsx'

export default function TodayPage() {
  return <PageHeader title="Today" />
}
