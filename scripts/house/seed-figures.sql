-- Sets the stored figures of all seeded people.
update users set total_bookings = f.total_bookings, total_spent = f.total_spent,
  first_booking_date = f.first_booking_date, last_booking_date = f.last_booking_date
  from user_figures f where f.user_id = users.id and users.email like 'seed%' and users.created_at = users.updated_at
  and f.total_bookings > 0 and users.total_bookings = 0
