import Link from 'next/link'
import { Facts } from '#components/ui/facts.tsx'
import { formatPhone } from '#components/ui/format-phone.ts'
import { formatDay } from '#lib/core/dates.ts'
import type { Person } from '#lib/people/find-person.ts'
import { methodLabels } from '#lib/people/labels.ts'
import type { SealedState } from '#lib/privacy/sealed/list-sealed.ts'
import { RailFields, WhileReading } from './edit/edit-parts.tsx'
import styles from './record.module.css'
import { SealedPanel } from './sealed/sealed-panel.tsx'
import { PersonTags } from './tags/person-tags.tsx'

type Props = { person: Person; sealed: SealedState[] }

/** The person's details, beside the timeline. */
export function PersonRail({ person, sealed }: Props) {
  return (
    <aside id="details" tabIndex={-1} className={styles.rail} aria-label="Details">
      <RailFields />
      <WhileReading>
        <ContactFacts person={person} />
        <CompanyFacts person={person} />
        {person.notes && (
          <section className={styles.remarks}>
            <h2>Remarks</h2>
            <p>{person.notes}</p>
          </section>
        )}
      </WhileReading>
      <PersonTags userId={person.id} />
      <SealedPanel userId={person.id} states={sealed} />
      <p className={styles.since}>On record since {formatDay(person.createdAt)}</p>
    </aside>
  )
}

function ContactFacts({ person }: { person: Person }) {
  const { addressLine1, addressLine2, city, county, postcode, country } = person
  const address = [addressLine1, addressLine2, city, county, postcode].filter((line) => line !== null)

  return (
    <Facts
      title="Contact"
      facts={[
        { label: 'Email', value: person.email && <a href={`mailto:${person.email}`}>{person.email}</a> },
        { label: 'Mobile', value: person.mobile && <a href={`tel:${person.mobile}`}>{formatPhone(person.mobile)}</a> },
        { label: 'Phone', value: person.phone && <a href={`tel:${person.phone}`}>{formatPhone(person.phone)}</a> },
        { label: 'Address', value: address.length > 0 && [...address, country].join('\n') },
        { label: 'Prefers', value: methodLabels[person.preferredContactMethod] },
        { label: 'Agreed to', value: consentsOf(person) },
      ]}
    />
  )
}

function CompanyFacts({ person }: { person: Person }) {
  return (
    <Facts
      title="Company"
      facts={[
        {
          label: 'Name',
          value: person.companyName && (
            <Link href={`/admin/users?company=${encodeURIComponent(person.companyName)}`}>{person.companyName}</Link>
          ),
        },
        { label: 'Position', value: person.companyRole },
        { label: 'Department', value: person.companyDepartment },
        { label: 'VAT number', value: person.vatNumber },
      ]}
      empty="Books for themselves"
    />
  )
}

function consentsOf(person: Person): string {
  const agreed = [
    person.marketingConsent && 'marketing',
    person.smsConsent && 'text messages',
    person.newsletterSubscribed && 'newsletter',
  ].filter((consent) => consent !== false)
  return agreed.length > 0 ? agreed.join(', ') : 'nothing'
}
