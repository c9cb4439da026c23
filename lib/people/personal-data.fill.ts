import { sql } from 'kysely'
import { asCustomer } from '../testing/actors.ts'
import type { Traces } from '../testing/fills/traces.ts'
import { changeConsent } from './consents/change-consent.ts'

export const traces: Traces = {
  leave: async (trx, userId) => {
    await sql`insert into user_notes (user_id, note_content) values (${userId}, 'Prefers Saturdays')`.execute(trx)
    await sql`insert into note_versions (note_id, version, note_type, note_content, is_internal, for_instructors, written_at)
      select id, 1, 'general', 'Prefers Sundays', true, false, now() from user_notes limit 1`.execute(trx)
    await sql`insert into tags (name) values ('VIP')`.execute(trx)
    await sql`insert into user_tags (user_id, tag_id) select ${userId}, id from tags`.execute(trx)
    await sql`with pick as (insert into people_picks (picked_by, user_ids)
        values (${userId}, array[${userId}::uuid]) returning id),
      run as (insert into bulk_runs (pick_id, verb, value, started_by)
        select id, 'tag', 'VIP', ${userId} from pick returning id)
      insert into bulk_results (run_id, user_id, outcome, reason)
        select id, ${userId}, 'failed', 'No' from run`.execute(trx)
    await changeConsent(trx, asCustomer(userId), { userId, consent: 'marketing', granted: true, isProven: true })
  },
  aboutNobody: {
    bulk_runs: 'what was done to many people',
    saved_views: 'what staff look for',
    saved_view_defaults: 'staff have them',
    people_picks: 'ids alone',
    tags: 'names of tags',
    user_facet_counts: 'sums',
  },
}
