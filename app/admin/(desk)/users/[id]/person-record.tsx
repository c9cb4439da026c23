import Link from 'next/link'
import type { ReactNode } from 'react'
import { SkipLink } from '#components/layout/brand.tsx'
import { PageHeader } from '#components/layout/page-header.tsx'
import { StatusDot } from '#components/ui/status-dot.tsx'
import { customerTypeLabels, nameOf, roleLabels, statusLabels, statusTones } from '#lib/people/labels.ts'
import { ContactLine } from './contact-line.tsx'
import { HeadFields, WhileReading } from './edit/edit-parts.tsx'
import { EditScope } from './edit/edit-scope.tsx'
import type { RecordRead } from './load-record.ts'
import { MergedFrom } from './merged-from.tsx'
import { PersonFigures } from './person-figures.tsx'
import { PersonRail } from './person-rail.tsx'
import styles from './record.module.css'
import { RecordActions } from './record-actions.tsx'
import { RecordTabs } from './record-tabs.tsx'

/** The frame of a record: the person on top and at the side, the chosen tab between. */
export function PersonRecord({ record, children }: { record: RecordRead; children: ReactNode }) {
  const { person, counts, figureRows, sealed, merges } = record

  return (
    <EditScope person={person}>
      <SkipLink to="details" shortcut="d">
        Skip to details
      </SkipLink>
      <SkipLink to="what">Skip past the figures and tabs</SkipLink>
      <PageHeader
        back={<Link href="/admin/users">People</Link>}
        title={nameOf(person)}
        figures={
          <WhileReading>
            <StatusDot tone={statusTones[person.status]}>{statusLabels[person.status]}</StatusDot>
            <span>{roleLabels[person.role]}</span>
            <span>{customerTypeLabels[person.customerType]}</span>
          </WhileReading>
        }
        actions={<RecordActions userId={person.id} />}
      />
      <MergedFrom merges={merges} />
      <HeadFields />
      <WhileReading>
        <ContactLine person={person} />
      </WhileReading>
      <PersonFigures person={person} rows={figureRows} />
      <RecordTabs userId={person.id} counts={counts} />
      <div className={styles.columns}>
        <div id="what" tabIndex={-1} className={styles.what}>
          {children}
        </div>
        <PersonRail person={person} sealed={sealed} />
      </div>
    </EditScope>
  )
}
