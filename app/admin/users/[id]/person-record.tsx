import Link from 'next/link'
import type { ReactNode } from 'react'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Tabs } from '#components/layout/tabs.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import type { Person, RecordCounts } from '#lib/people/find-person.ts'
import { customerTypeLabels, nameOf, roleLabels, statusLabels, statusTones } from '#lib/people/labels.ts'
import { ContactLine } from './contact-line.tsx'
import { PersonFigures } from './person-figures.tsx'
import { PersonRail } from './person-rail.tsx'
import styles from './record.module.css'

type Props = { person: Person; counts: RecordCounts; children: ReactNode }

/** Who they are on top and at the side; the chosen tab between. */
export function PersonRecord({ person, counts, children }: Props) {
  const at = `/admin/users/${person.id}` as const

  return (
    <>
      <PageHeader
        back={
          <Link href="/admin/users" className={styles.back}>
            <Icon name="left" size={12} /> People
          </Link>
        }
        title={nameOf(person)}
        figures={
          <>
            <StatusDot tone={statusTones[person.status]}>{statusLabels[person.status]}</StatusDot>
            <span>{roleLabels[person.role]}</span>
            <span>{customerTypeLabels[person.customerType]}</span>
          </>
        }
        actions={
          <ButtonLink href={`${at}/notes#write`} kind="primary">
            Write a note
          </ButtonLink>
        }
      />
      <ContactLine person={person} />
      <PersonFigures person={person} />
      <Tabs
        label="Record"
        tabs={[
          { href: at, label: 'Timeline' },
          { href: `${at}/bookings`, label: 'Bookings', count: counts.bookings },
          { href: `${at}/payments`, label: 'Payments', count: counts.payments },
          { href: `${at}/certificates`, label: 'Certificates', count: counts.certificates },
          { href: `${at}/notes`, label: 'Notes', count: counts.notes },
        ]}
      />
      <div className={styles.columns}>
        <div className={styles.what}>{children}</div>
        <PersonRail person={person} />
      </div>
    </>
  )
}
