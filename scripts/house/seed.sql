-- Invented customers numbered from $1 (inclusive) to $2 (exclusive), each with 0 to 5 bookings (2.5 on average), their
-- seats, payments, identity and 5 activity rows. For measuring only; written in bulk, as an import would leave them.
with number as (
  select n, uuidv7() as id, timestamptz '2021-01-01' + (n % 2000) * interval '1 day' + (n % 1440) * interval '1 minute' as joined,
    (array['Aisha','Ben','Chloe','Dmitri','Emily','Farah','George','Hannah','Isla','Jack','Kofi','Lucy','Mohammed','Niamh',
      'Oliver','Priya','Quentin','Rosie','Seán','Thomas','Una','Víctor','William','Xin','Yusuf','Zoë'])[1 + n % 26] as first_name,
    (array['Smith','Jones','Taylor','Brown','Williams','Wilson','Johnson','Davies','Patel','Robinson','Wright','Thompson',
      'Evans','Walker','White','Roberts','Green','Hall','Wood','Harris','Martin','Jackson','Clarke','Lewis','O''Brien',
      'Khan','Nowak','Singh','Begum','MacDonald','Hughes'])[1 + (n / 26) % 31]
      || case when n % 7 = 0 then '-' || chr(65 + n % 26) || substr(md5(n::text), 1, 6) else '' end as last_name
  from generate_series($1::int, $2::int - 1) n
),
person as (
  insert into users (id, email, first_name, last_name, phone, company_name, customer_type, postcode, city, status,
    last_activity_date, created_at, updated_at)
  select id, 'seed' || n || '.' || substr(md5(n::text), 1, 5) || '@mail.example', first_name, last_name,
    '+447400' || lpad((n % 1000000)::text, 6, '0'),
    case when n % 4 = 0 then 'Company ' || (n % 9973) end,
    case when n % 4 = 0 then 'corporate' else 'individual' end,
    chr(65 + n % 26) || chr(65 + n % 23) || (n % 20) || ' ' || (n % 9) || 'AB', 'Leeds',
    case when n % 40 = 0 then 'inactive' else 'active' end,
    joined + (n % 700) * interval '1 day', joined, joined
  from number returning id, email, created_at
),
identity as (
  insert into user_identities (user_id, channel, external_id, first_seen_at, last_seen_at)
  select id, 'email', email, created_at, created_at from person
),
booking as (
  insert into bookings (id, reference, user_id, course_id, course_date, status, source, total_amount, final_amount, created_at)
  select uuidv7(), 'SEED-' || n || '-' || k, number.id, course.id, (joined + k * interval '90 day')::date,
    (array['confirmed','completed','pending','cancelled','completed','no_show'])[1 + (n + k) % 6], 'import',
    course.price, course.price, joined + k * interval '80 day'
  from number
  cross join generate_series(1, 5) k
  join (select id, price, row_number() over (order by code) - 1 as place from courses) course on course.place = (n + k) % 11
  where k <= n % 6
  returning id, reference, user_id, final_amount, status, created_at
),
seat as (
  insert into booking_attendees (booking_id, seat_number, user_id, first_name, last_name)
  select booking.id, 1, user_id, first_name, last_name from booking join number on number.id = booking.user_id
),
payment as (
  insert into payments (reference, booking_id, user_id, amount, method, status, paid_at, created_at)
  select 'PAY-' || reference, id, user_id, final_amount, 'card', 'succeeded', created_at, created_at
  from booking where status in ('confirmed', 'completed')
)
insert into user_activity_logs (user_id, activity_type, activity_description, created_at)
select id, (array['booking.created','payment.recorded','email.sent','user.updated','booking.updated'])[k], 'Seeded', joined + k * interval '1 day'
from number cross join generate_series(1, 5) k
