import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Tabs } from '#components/layout/tabs.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { nameOf } from '#lib/people/labels.ts'
import { staffAccessLabels, staffAccessTones } from '#lib/people/staff/labels.ts'
import type { StaffRow } from '#lib/people/staff/staff-list.ts'

/** A colleague's name and access, and the parts of their page. */
export function StaffHeader({ person }: { person: StaffRow }) {
  const at = `/admin/staff/${person.id}` as const
  return (
    <>
      <PageHeader
        back={<Link href="/admin/staff">Staff</Link>}
        title={nameOf(person)}
        figures={
          <>
            <StatusDot tone={staffAccessTones[person.access]}>{staffAccessLabels[person.access]}</StatusDot>
            <span>{person.email}</span>
          </>
        }
      />
      <Tabs
        label="Colleague"
        tabs={[
          { href: at, label: 'Access' },
          { href: `${at}/teaching`, label: 'Teaching' },
        ]}
      />
    </>
  )
}
