with found as (
  select bookings.id as booking_id, users.id as user_id, users.first_name
  from bookings join users on users.id = bookings.user_id
  where bookings.reference = $1::jsonb ->> 'reference' and users.email = $1::jsonb ->> 'email'
),
opened as (
  insert into user_sessions (id, user_id, kind, created_at, last_activity, expires_at)
  select sha256(gen_random_uuid()::text::bytea)::text, user_id, 'portal', now(), now(), now() + interval '10 hours' from found
  returning user_id
)
insert into user_activity_logs (user_id, activity_type, activity_description, details, changes)
select user_id, 'portal.entered', 'Opened the customer portal', '{}', '{}' from opened
