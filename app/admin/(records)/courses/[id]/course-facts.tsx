import { Facts } from '#components/ui/facts.tsx'
import { formatDecimal } from '#lib/core/money.ts'
import { vatCodeLabels } from '#lib/core/vat-code.ts'
import type { CourseRow } from '#lib/courses/course-list.ts'
import { lengthOf, validityOf } from '#lib/courses/labels.ts'

export function CourseFacts({ course }: { course: CourseRow }) {
  return (
    <Facts
      title="Course"
      facts={[
        { label: 'Code', value: course.code },
        { label: 'Category', value: course.category },
        { label: 'Length', value: lengthOf(course) },
        { label: 'Price', value: formatDecimal(course.price) },
        { label: 'VAT', value: vatCodeLabels[course.vatCode] },
        { label: 'Seats', value: `${course.minimumAttendees} to ${course.capacity}` },
        { label: 'Valid for', value: validityOf(course) },
        { label: 'Assessed', value: course.attendanceOnly ? 'No: attendance is enough' : 'Yes' },
        { label: 'About', value: course.description },
      ]}
    />
  )
}
