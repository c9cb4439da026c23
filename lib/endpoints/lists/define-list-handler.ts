import { z } from 'zod'
import type { StaffActor } from '../../core/actor.ts'
import type { Permission } from '../../core/permissions.ts'
import type { Trx } from '../../db/types.ts'
import { refuseForeignPlace } from '../../lists/find-page.ts'
import type { AnsweringList, Asked } from '../../lists/list.ts'
import { pageAnswer, pageOf } from '../answer/answer-shapes.ts'
import { defineHandler } from '../define-handler.ts'

type Spec<Answer extends z.ZodType> = {
  may: Permission
  summary: string
  description?: string
  /** The schema of a row in the API; fields it does not name are left out. */
  answer: Answer
}

/** Defines the API's GET of a list, with its filters and order, page by page. */
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

/** Answers with one page of a list and its total. Throws a Refusal when the cursor belongs to another list. */
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
