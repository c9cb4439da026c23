export const columnLabels = {
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  company: 'Company',
  status: 'Status',
  role: 'Role',
  customerType: 'Type',
  postcode: 'Postcode',
  totalBookings: 'Bookings',
  totalSpent: 'Spent',
  createdAt: 'Added',
  lastActivityDate: 'Last activity',
} as const

export type ColumnName = keyof typeof columnLabels

export type Layout = { hidden: string[]; density: 'compact' | 'comfortable' }

export const layoutCookie = 'people-layout'

const hiddenAtFirst = ['phone', 'role', 'customerType', 'postcode', 'createdAt']

/** How this browser likes the list, from its cookie: "comfortable.phone.role". */
export function readLayout(cookie: string | undefined): Layout {
  if (!cookie) return { hidden: hiddenAtFirst, density: 'compact' }
  const [density, ...hidden] = cookie.split('.')
  return {
    density: density === 'comfortable' ? 'comfortable' : 'compact',
    hidden: hidden.filter((name) => name !== 'name' && name in columnLabels),
  }
}

export function writeLayout({ hidden, density }: Layout): string {
  const year = 365 * 24 * 60 * 60
  return `${layoutCookie}=${[density, ...hidden].join('.')}; path=/admin; max-age=${year}; samesite=lax`
}
