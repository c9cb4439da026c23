import { sql } from 'kysely'

// What is counted or worked out of a person, once for records, lists, conditions and exports. Each speaks of `users`.

/** Written exactly as in the index users_last_activity_index. */
export const lastActivity = sql`coalesce(users.last_activity_date, '-infinity'::timestamptz)`

export const averageBookingValue = sql<string | null>`round(users.total_spent / nullif(users.total_bookings, 0), 2)`

// Over less than a year the rate of two bookings in a week would say a hundred a year.
export const bookingsPerYear = sql<
  string | null
>`case when users.total_bookings > 0 then round(users.total_bookings / greatest(
  1, extract(epoch from users.last_booking_date - users.first_booking_date) / 31557600), 1) end`

/** The code of the course a person booked most; of several, the one booked last. */
export const preferredCourse = sql<string | null>`(
  select coalesce(courses.code, bookings.course_name)
  from bookings left join courses on courses.id = bookings.course_id
  where bookings.user_id = users.id and bookings.status <> 'cancelled'
    and coalesce(courses.code, bookings.course_name) is not null
  group by 1 order by count(*) desc, max(bookings.created_at) desc limit 1)`

export const nextCertificateExpiry = sql<string | null>`(
  select min(certificates.expires_on) from certificates
  where certificates.user_id = users.id and certificates.status = 'current')`
