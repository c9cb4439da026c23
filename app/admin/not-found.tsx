import { OfficeNothingHere } from '#components/layout/office/office-nothing-here.tsx'

export default function NothingInOffice() {
  return <OfficeNothingHere way={{ href: '/admin', label: 'Go to Today' }} />
}
