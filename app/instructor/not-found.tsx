import { OfficeNothingHere } from '#components/layout/office/office-nothing-here.tsx'

export default function NothingForInstructor() {
  return <OfficeNothingHere way={{ href: '/instructor', label: 'Go to your sessions' }} />
}
