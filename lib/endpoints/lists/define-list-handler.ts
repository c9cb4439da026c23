import { z } from 'zod'
import type { Permission } from '../../auth/permissions.ts'
import type { StaffActor } from '../../core/actor.ts'
import type { Trx } from '../../db/types.ts'
import { refuseForeignPlace } from '../../lists/find-page.ts'
import type { AnsweringList, Asked } from '../../lists/list.ts'
import { pageAnswer, pageOf } from '../answer/answer-shapes.ts'
import { defineHandler } from '../define-handler.ts'

type Spec<Answer extends z.ZodType> = {
  may: Permission
  summary: string
  description?: string
  /** A row as programs see it; what the schema does not name is left out. */
  answer: Answer
}

/** GET of a list: everything it can be asked, answered by the page. */
export function defineListHandler<Answer extends z.ZodType<{ id: string }>>(
  list: AnsweringList<z.output<Answer>>,
  { answer, ...door }: Spec<Answer>,
) {
  return defineHandler({
    ...door,
    input: z.object({ query: list.input }),
    answer: pageOf(answer),
    work: async (trx, actor, { query }) => answerList(trx, actor, list, query),
  })
}

/** One page of a list and how many rows it has. Throws a Refusal of a cursor that is not one of this list. */
export async function answerList<Row extends { id: string }>(
  trx: Trx,
  actor: StaffActor,
  list: AnsweringList<Row>,
  asked: Asked,
) {
  refuseForeignPlace(list, asked)
  const page = await list.page(trx, actor, asked)
  return pageAnswer({ ...page, ...(await list.total(trx, actor, asked)) })
}
