import type { IconName } from '#lib/core/icon-name.ts'

/** Line drawings on a 16 × 16 grid. */
const drawings = {
  today: 'M2.5 6.5h11M5 1.5v3M11 1.5v3M3.5 3h9a1 1 0 0 1 1 1v8.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Z',
  people:
    'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM1.5 13.5c0-2.2 2-4 4.5-4s4.5 1.8 4.5 4M10.5 2.8a2.5 2.5 0 0 1 0 4.4M12 9.8c1.5.6 2.5 2 2.5 3.7',
  bookings: 'M4 1.5h8a1 1 0 0 1 1 1v12l-2.5-1.5L8 14.5 5.5 13 3 14.5v-12a1 1 0 0 1 1-1ZM5.5 5h5M5.5 8h5',
  sessions: 'M1.5 3.5h13v8h-13zM8 11.5v3M5 14.5h6M4.5 6.5h4M4.5 8.5h2.5',
  place: 'M8 14.5s4.5-4.2 4.5-8a4.5 4.5 0 0 0-9 0c0 3.8 4.5 8 4.5 8ZM8 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  invoices: 'M4 1.5h5.5L13 5v9.5H4zM9.5 1.5V5H13M6.5 8h4M6.5 11h4',
  certificates: 'M8 9.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM5.5 8.8 4.5 14.5 8 12.8l3.5 1.7-1-5.7',
  import: 'M8 1.5v8M5 6.5l3 3 3-3M2 11v2.5h12V11',
  inbox: 'M2 9.5 4 3h8l2 6.5v4H2zM2 9.5h3.5l1 2h3l1-2H14',
  messages: 'M2 3.5h12v9H2zM2 4l6 5 6-5',
  key: 'M5.5 13a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM8 7l5.5-5.5M11 4l2 2',
  staff: 'M8 1.5 13.5 3.5v4c0 3.4-2.3 5.9-5.5 7-3.2-1.1-5.5-3.6-5.5-7v-4zM6 8l1.5 1.5L10.5 6.5',
  privacy: 'M3.5 7h9v7h-9zM5.5 7V4.5a2.5 2.5 0 0 1 5 0V7M8 10v1.5',
  activity: 'M1.5 8.5h3l2-6 3 11 2-5h3',
  account: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 14c.4-2.6 2.7-4.5 5.5-4.5s5.1 1.9 5.5 4.5',
  duplicates: 'M5.5 5.5h8v8h-8zM10.5 2.5h-8v8',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.7 10.7l3.3 3.3',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  plus: 'M8 3v10M3 8h10',
  cross: 'M4 4l8 8M12 4l-8 8',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  left: 'M10 4 6 8l4 4',
  right: 'M6 4l4 4-4 4',
  check: 'M3 8.5l3.5 3.5L13 4.5',
  columns: 'M2 3h12v10H2zM6 3v10M10 3v10',
  rows: 'M2 4h12M2 8h12M2 12h12',
  settings:
    'M1.5 4.5h6M11.5 4.5h3M1.5 11.5h3M8.5 11.5h6M9.5 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM6.5 13.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  payments: 'M1.5 3.5h13v9h-13zM1.5 6.5h13M4 10h3',
  refunds: 'M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6',
  note: 'M3 2.5h10v8l-3 3H3zM10 13.5v-3h3M5.5 5.5h5M5.5 8h3',
} as const satisfies Record<IconName, string>

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.2 : 1.35}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  )
}
