with given as materialized (
  select mark.*, day.id as day_id
  from jsonb_to_recordset($1::jsonb -> 'marks')
    as mark (id uuid, "attendeeId" uuid, day date, status text, "markedAt" timestamptz)
  join booking_attendees seat on seat.id = mark."attendeeId"
  join bookings on bookings.id = seat.booking_id
  join session_days day on day.session_id = bookings.session_id and day.day = mark.day
),
mark as (
  insert into attendance_marks (id, attendee_id, session_day_id, status, minutes, marked_at, outcome)
  select id, "attendeeId", day_id, status, 360, "markedAt", 'applied' from given
),
record as (
  insert into attendance_records (attendee_id, session_day_id, status, minutes, marked_at, marked_from)
  select "attendeeId", day_id, status, 360, "markedAt", 'register' from given
  on conflict (attendee_id, session_day_id) do update set status = excluded.status, marked_at = excluded.marked_at,
    version = attendance_records.version + 1, updated_at = now()
)
insert into user_activity_logs (user_id, activity_type, activity_description, details, changes)
select ($1::jsonb ->> 'id')::uuid, 'attendance.marked', status, '{}', '{}' from given
