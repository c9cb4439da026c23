with before as (
  select id, city from users where id = ($1::jsonb ->> 'id')::uuid for update
),
changed as (
  update users set city = $1::jsonb ->> 'city', version = version + 1, updated_at = now()
  from before where users.id = before.id
  returning users.id, before.city as before, users.city as after
)
insert into user_activity_logs (user_id, activity_type, activity_description, details, changes)
select id, 'user.updated', 'Details changed', '{}',
  jsonb_build_object('city', jsonb_build_object('before', before, 'after', after))
from changed
