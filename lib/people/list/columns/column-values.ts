import { type RawBuilder, sql } from 'kysely'
import {
  averageBookingValue,
  bookingsPerYear,
  nextCertificateExpiry,
  preferredCourse,
} from '../../figures/person-figures.ts'
import { type ColumnName, columnNames } from './people-columns.ts'

const utc = (moment: RawBuilder<unknown>) => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const values: Record<ColumnName, RawBuilder<unknown>> = {
  name: sql`coalesce(nullif(concat_ws(' ', users.first_name, users.last_name), ''), users.email, 'Nameless')`,
  email: sql`users.email`,
  phone: sql`coalesce(users.mobile, users.phone)`,
  company: sql`users.company_name`,
  companyRole: sql`users.company_role`,
  companyDepartment: sql`users.company_department`,
  address: sql`nullif(concat_ws(', ', users.address_line_1, users.address_line_2), '')`,
  city: sql`users.city`,
  county: sql`users.county`,
  postcode: sql`users.postcode`,
  country: sql`users.country`,
  vatNumber: sql`users.vat_number`,
  status: sql`users.status`,
  role: sql`users.role`,
  customerType: sql`users.customer_type`,
  preferredContactMethod: sql`users.preferred_contact_method`,
  marketingConsent: sql`users.marketing_consent`,
  smsConsent: sql`users.sms_consent`,
  newsletterSubscribed: sql`users.newsletter_subscribed`,
  hasMedicalConditions: sql`users.has_medical_conditions`,
  tags: sql`(select string_agg(tags.name, ', ' order by search_fold(tags.name))
    from user_tags join tags on tags.id = user_tags.tag_id where user_tags.user_id = users.id)`,
  notes: sql`(select count(*) from user_notes where user_notes.user_id = users.id)`,
  totalBookings: sql`users.total_bookings`,
  totalSpent: sql`users.total_spent`,
  averageBookingValue,
  bookingsPerYear,
  preferredCourse,
  nextCertificateExpiry,
  firstBookingDate: utc(sql`users.first_booking_date`),
  lastBookingDate: utc(sql`users.last_booking_date`),
  lastLogin: utc(sql`users.last_login`),
  createdAt: utc(sql`users.created_at`),
  lastActivityDate: utc(sql`users.last_activity_date`),
}

/** The values of these columns as text, each by its name: money with its pence, days and moments as ISO writes them. */
export function valuesOf(columns: readonly string[]) {
  const shown = columnNames.filter((name) => columns.includes(name))
  return shown.map((name) => sql<string | null>`(${values[name]})::text`.as(name))
}
