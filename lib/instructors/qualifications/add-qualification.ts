import { recordActivity } from '../../activity/record-activity.ts'
import { type Actor, isOffice } from '../../core/actor.ts'
import type { PlainDate } from '../../core/plain-date.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Trx } from '../../db/types.ts'
import { visibleInstructors } from '../visible-instructors.ts'
import { findQualification } from './qualification-rows.ts'
import { subjectOf } from './qualification-state.ts'

export type AddQualificationInput = {
  userId: string
  courseId?: string | undefined
  category?: string | undefined
  title?: string | undefined
  number: string
  issuedOn: PlainDate | null
  expiresOn: PlainDate | null
}

/**
 * Adds a qualification to an instructor and returns its id. It is for exactly one of a course, a category or a title.
 */
export async function addQualification(
  trx: Trx,
  actor: Actor,
  { userId, courseId, category, title, number, issuedOn, expiresOn }: AddQualificationInput,
  now = new Date(),
): Promise<string> {
  if (!isOffice(actor)) throw new Refusal('Only the office can change qualifications.')
  const instructor = await visibleInstructors(trx, actor).select('id').where('id', '=', userId).executeTakeFirst()
  if (!instructor) throw Refusal.at('userId', 'No colleague has this account.')
  await refuseUnknownSubject(trx, { courseId, category, title })
  refuseWrongDates({ issuedOn, expiresOn })

  const { id } = await trx
    .insertInto('instructorQualifications')
    .values({ userId, courseId, category, title, number, issuedOn, expiresOn, createdAt: now, updatedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const added = await findQualification(trx, actor, id)
  await recordActivity(trx, actor, {
    type: 'qualification.added',
    userId,
    description: `Qualification added: ${added ? subjectOf(added) : ''}`,
    entity: { type: 'qualification', id },
    at: now,
  })
  return id
}

export function refuseWrongDates({ issuedOn, expiresOn }: Pick<AddQualificationInput, 'issuedOn' | 'expiresOn'>): void {
  if (issuedOn && expiresOn && expiresOn < issuedOn)
    throw Refusal.at('expiresOn', 'It expires before it was issued. Check both days.')
}

type Subject = Pick<AddQualificationInput, 'courseId' | 'category' | 'title'>

async function refuseUnknownSubject(trx: Trx, { courseId, category, title }: Subject): Promise<void> {
  const given = [courseId, category, title].filter((one) => one !== undefined)
  if (given.length !== 1) throw Refusal.at('title', 'Give one of a course, a category or a title.')
  if (title === '') throw Refusal.at('title', 'Write what it is called, such as PTLLS.')
  if (title !== undefined) return

  const known = await trx
    .selectFrom('courses')
    .select('id')
    .$if(courseId !== undefined, (query) => query.where('id', '=', courseId ?? ''))
    .$if(category !== undefined, (query) => query.where('category', '=', category ?? ''))
    .executeTakeFirst()
  if (!known)
    throw Refusal.at(courseId ? 'courseId' : 'category', 'This course is no longer in the catalogue. Choose again.')
}
