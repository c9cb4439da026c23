import { Problem, problemResponse } from '#lib/endpoints/answer/problem.ts'
import { toProblem } from '#lib/endpoints/answer/to-problem.ts'
import { describeError, log } from '#lib/log.ts'

const detail = 'This is not a valid sign-in request.'

/**
 * Answers 400 where next-auth throws, or blames its configuration. Our configuration is fixed, so the request is at
 * fault.
 */
export async function refuseBroken(answer: () => Promise<Response>, requestId: string | undefined): Promise<Response> {
  try {
    const given = await answer()
    return given.status < 500 ? given : problemResponse(new Problem(400, { detail }), requestId)
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError))
      return problemResponse(toProblem(error, requestId), requestId)
    log.info({ ...describeError(error), requestId }, 'a request of the sign-in protocol was broken')
    return problemResponse(new Problem(400, { detail }), requestId)
  }
}
