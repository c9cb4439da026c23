with note as (
  insert into user_notes (user_id, note_type, note_content)
  values (($1::jsonb ->> 'id')::uuid, $1::jsonb ->> 'noteType', $1::jsonb ->> 'noteContent')
  returning user_id
)
insert into user_activity_logs (user_id, activity_type, activity_description, details, changes)
select user_id, 'note.created', 'Note added', '{}', '{}' from note
