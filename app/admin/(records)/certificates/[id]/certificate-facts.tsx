import Link from 'next/link'
import { Facts } from '#components/ui/facts.tsx'
import type { FoundCertificate } from '#lib/certificates/find-certificate.ts'
import { formatMoment, formatPlainDate } from '#lib/core/dates.ts'

export function CertificateFacts({ certificate }: { certificate: FoundCertificate }) {
  const { userId, holderName, bookingId, bookingReference, newerId, newerNumber, revokedAt } = certificate
  const revoker = [certificate.revokedByFirstName, certificate.revokedByLastName].filter(Boolean).join(' ')

  return (
    <Facts
      title="On the certificate"
      facts={[
        { label: 'Holder', value: userId ? <Link href={`/admin/users/${userId}`}>{holderName}</Link> : holderName },
        { label: 'Course', value: certificate.courseName },
        { label: 'Completed', value: formatPlainDate(certificate.issuedOn) },
        { label: 'Expires', value: formatPlainDate(certificate.expiresOn) },
        { label: 'Issued', value: formatMoment(certificate.createdAt) },
        {
          label: 'Booking',
          value: bookingId && <Link href={`/admin/bookings/${bookingId}`}>{bookingReference}</Link>,
        },
        { label: 'Replaced by', value: newerId && <Link href={`/admin/certificates/${newerId}`}>{newerNumber}</Link> },
        { label: 'Revoked', value: revokedAt && `${formatMoment(revokedAt)}${revoker && ` by ${revoker}`}` },
        { label: 'Reason', value: certificate.revocationReason },
      ]}
    />
  )
}
