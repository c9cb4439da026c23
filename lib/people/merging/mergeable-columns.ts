/** Columns of users that a merge may take from another record, by their names in field_origins. */
export const mergeableColumns = {
  firstName: 'first_name',
  lastName: 'last_name',
  email: 'email',
  mobile: 'mobile',
  phone: 'phone',
  addressLine1: 'address_line_1',
  addressLine2: 'address_line_2',
  city: 'city',
  county: 'county',
  postcode: 'postcode',
  country: 'country',
  companyName: 'company_name',
  companyRole: 'company_role',
  companyDepartment: 'company_department',
  vatNumber: 'vat_number',
  notes: 'notes',
  customerType: 'customer_type',
  status: 'status',
  preferredContactMethod: 'preferred_contact_method',
  teamRole: 'team_role',
  hasMedicalConditions: 'has_medical_conditions',
  marketingConsent: 'marketing_consent',
  smsConsent: 'sms_consent',
  newsletterSubscribed: 'newsletter_subscribed',
  createdAt: 'created_at',
  lastActivityDate: 'last_activity_date',
} as const

export type MergeableColumn = keyof typeof mergeableColumns

/** A value as PostgreSQL writes it in JSON: moments keep their microseconds. */
export type ColumnValue = string | boolean | null

export type FieldOrigin = { at: string; source: string }
