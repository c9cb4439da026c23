import { sql } from 'kysely'
import { defineList } from '../lists/define-list.ts'
import { choice, search } from '../lists/filters.ts'
import { hasWords } from '../lists/has-words.ts'
import { courseRows } from './course-rows.ts'
import { lengthOf, validityOf } from './labels.ts'

/** The catalogue as the office and programs list it, by name. */
export const courseList = defineList({
  name: 'courses',
  at: '/admin/courses',
  words: { one: 'course', many: 'courses' },
  rows: courseRows,
  key: sql`courses.id`,

  filters: {
    q: search('Name, code or category', (words) =>
      hasWords(sql`concat_ws(' ', courses.name, courses.code, courses.category)`, words),
    ),
    state: choice(
      'Courses shown',
      ['taught', 'ended'],
      { taught: 'Taught', ended: 'No longer taught' },
      (state) => sql<boolean>`courses.is_active = ${state === 'taught'}`,
    ),
  },
  tabs: 'state',
  atFirst: { state: 'taught' },

  order: {
    name: { by: sql`courses.name`, kind: 'text', first: 'asc' },
    contactHours: { by: sql`courses.contact_hours`, kind: 'decimal', first: 'desc' },
    price: { by: sql`courses.price`, kind: 'decimal', first: 'desc' },
    createdAt: { by: sql`courses.created_at`, kind: 'moment', first: 'desc' },
  },

  columns: {
    name: {
      label: 'Course',
      phone: 1,
      value: (row) => row.name,
      href: (row) => `/admin/courses/${row.id}`,
    },
    code: { label: 'Code', width: 160, rank: 2, phone: 3, quiet: true, value: (row) => row.code },
    contactHours: { label: 'Length', width: 152, phone: 4, value: (row) => lengthOf(row) },
    validityMonths: { label: 'Valid for', width: 112, rank: 3, value: (row) => validityOf(row) },
    capacity: { label: 'Seats', kind: 'number', width: 72, rank: 3, value: (row) => row.capacity },
    price: { label: 'Price', kind: 'money', width: 104, phone: 2, value: (row) => row.price },
    category: { label: 'Category', width: 144, rank: 3, quiet: true, isExtra: true, value: (row) => row.category },
    state: {
      label: 'State',
      width: 152,
      rank: 3,
      isExtra: true,
      value: ({ isActive }) =>
        isActive ? { word: 'Taught', tone: 'good' } : { word: 'No longer taught', tone: 'quiet' },
    },
    minimumAttendees: {
      label: 'Fewest',
      kind: 'number',
      width: 80,
      rank: 3,
      isExtra: true,
      value: (row) => row.minimumAttendees,
    },
    whatToBring: {
      label: 'What to bring',
      width: 240,
      rank: 3,
      quiet: true,
      isExtra: true,
      value: (row) => row.whatToBring,
    },
    createdAt: {
      label: 'Added',
      kind: 'moment',
      width: 128,
      rank: 3,
      quiet: true,
      isExtra: true,
      value: (row) => row.createdAt,
    },
  },
})

export type CourseRow = Awaited<ReturnType<typeof courseList.page>>['rows'][number]
