import { staffRoleLabels } from '../auth/labels.ts'

type Named = { firstName: string | null; lastName: string | null; email: string | null }

/** A person's name, or their email address if no name is known. */
export function nameOf({ firstName, lastName, email }: Named): string {
  return [firstName, lastName].filter(Boolean).join(' ') || email || 'Nameless'
}

type Words<T extends string> = Record<T, string>

export const roleLabels: Words<'customer' | 'instructor' | 'admin'> = {
  customer: 'Customer',
  ...staffRoleLabels,
}

export const statusLabels: Words<'active' | 'inactive' | 'suspended'> = {
  active: 'Active',
  inactive: 'Inactive',
  suspended: 'Suspended',
}

export const statusTones = { active: 'good', inactive: 'quiet', suspended: 'danger' } as const

export const customerTypeLabels: Words<'individual' | 'corporate'> = {
  individual: 'Individual',
  corporate: 'Corporate',
}

export const methodLabels: Words<'email' | 'phone' | 'sms'> = { email: 'Email', phone: 'Phone', sms: 'Text message' }

export const fieldLabels = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  mobile: 'Mobile',
  phone: 'Phone',
  addressLine1: 'Address',
  addressLine2: 'Address, second line',
  city: 'Town',
  county: 'County',
  postcode: 'Postcode',
  companyName: 'Company',
  companyRole: 'Position',
  companyDepartment: 'Department',
  vatNumber: 'VAT number',
  notes: 'Remarks',
  country: 'Country',
  status: 'Status',
  customerType: 'Type',
  preferredContactMethod: 'Prefers',
} as const
