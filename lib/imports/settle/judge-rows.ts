import { sql } from 'kysely'
import { makeTempTable } from '../../db/temp-table.ts'
import type { Trx } from '../../db/types.ts'
import { temp } from '../temp-tables.ts'
import { holdTouchedBookings } from './hold-touched.ts'

/**
 * Decides every usable record of the references in `temp.touchedReferences`, as if all had come at once, so that the
 * order of arrival does not matter. Leaves `verdicts`, `winners` and `lost`.
 */
export async function judgeRows(trx: Trx): Promise<void> {
  await holdTouchedBookings(trx)
  await makeTempTable(
    trx,
    temp.candidates,
    sql`
    select matched.row_id, staged.reference_key, staged.email, staged.effective_at, staged.source_hash as settle_hash,
      true as is_new
    from ${temp.matched} join ${temp.incoming} staged using (ordinal)
    where matched.is_new and staged.own_reasons = '{}'
    union all
    select stored.id, stored.reference_key, stored.email, stored.effective_at, stored.settle_hash, false
    from ${temp.touchedReferences} touched
    join legacy_bookings stored on stored.reference_key = touched.reference_key and stored.own_reasons = '{}'
      and stored.left_out_at is null
  `,
  )
  await judge(trx)
  await pickWinners(trx)
}

/** The references whose bookings this run may change. */
export async function touchReferences(trx: Trx): Promise<void> {
  await makeTempTable(
    trx,
    temp.touchedReferences,
    sql`
    select staged.reference_key from ${temp.matched} join ${temp.incoming} staged using (ordinal)
    where matched.is_new and staged.own_reasons = '{}'
    union
    select old_reference_key from ${temp.corrected}
    union
    select new_reference_key from ${temp.corrected}
  `,
  )
}

async function judge(trx: Trx): Promise<void> {
  await makeTempTable(
    trx,
    temp.verdicts,
    sql`
    select row_id, reference_key, email, is_new,
      case when is_erased or in_conflict then 'needs_review' when place = 1 then 'imported' else 'superseded' end as state,
      case when is_erased then array['erased_person'] when in_conflict then array['reference_conflict']
        else '{}'::text[] end as reasons
    from (
      select *,
        min(email) over same_reference <> max(email) over same_reference or is_foreign as in_conflict,
        row_number() over (same_reference order by effective_at desc, settle_hash desc, row_id) as place
      from (
        select candidates.*,
          erased.digest is not null as is_erased,
          foreign_booking.id is not null as is_foreign
        from ${temp.candidates}
        left join erased_emails erased on erased.digest = sha256(convert_to(candidates.email, 'UTF8'))
        left join bookings foreign_booking
          on foreign_booking.reference_key = candidates.reference_key
            and (foreign_booking.source <> 'import' or foreign_booking.user_id in (select user_id from erasures))
      ) looked_up
      window same_reference as (partition by reference_key, is_erased)
    ) placed
  `,
  )
}

/** `winners` are records that make a booking and did not before; `lost` are bookings without a record now. */
async function pickWinners(trx: Trx): Promise<void> {
  await makeTempTable(
    trx,
    temp.standing,
    sql`
    select touched.reference_key, booking.id as booking_id, booking.user_id, previous.id as previous_row,
      booking.version = 1
        and (previous.id is null or booking.updated_at = coalesce(corrected.old_effective_at, previous.effective_at))
        and not exists (
          select from certificates join booking_attendees seat on seat.id = certificates.attendee_id
          where seat.booking_id = booking.id
        ) as is_pristine
    from ${temp.touchedReferences} touched
    join bookings booking on booking.reference_key = touched.reference_key and booking.source = 'import'
    left join legacy_bookings previous on previous.booking_id = booking.id
    left join ${temp.corrected} on corrected.row_id = previous.id
  `,
  )
  await makeTempTable(
    trx,
    temp.winners,
    sql`
    select verdicts.row_id, verdicts.email, coalesce(standing.booking_id, uuidv7()) as booking_id,
      standing.booking_id is null as is_new_booking,
      standing.booking_id is null or standing.is_pristine as is_writable,
      standing.user_id as previous_user_id, null::uuid as user_id
    from ${temp.verdicts} left join ${temp.standing} using (reference_key)
    where verdicts.state = 'imported' and (
      standing.previous_row is distinct from verdicts.row_id
      or verdicts.row_id in (select row_id from ${temp.corrected})
    )
  `,
  )
  await makeTempTable(
    trx,
    temp.lost,
    sql`
    select standing.* from ${temp.standing}
    where not exists (
      select from ${temp.verdicts} where verdicts.reference_key = standing.reference_key and verdicts.state = 'imported'
    )
  `,
  )
}
