/** An error in one part of a request; an empty path means the whole request. */
export type Fault = { path: string; message: string }

export const problemTitles = {
  400: 'The request cannot be understood.',
  401: 'Credentials are missing or no longer valid.',
  403: 'With a session cookie this is accepted from the same origin only.',
  404: 'There is nothing here.',
  405: 'This method does not exist here.',
  409: 'This cannot be done now.',
  411: 'The request has no Content-Length.',
  412: 'This has changed since it was read.',
  413: 'The request is too large.',
  415: 'The body must be application/json.',
  422: 'This Idempotency-Key was used for another request.',
  429: 'Too many requests.',
  500: 'Something went wrong on our side.',
  503: 'The database does not answer. Try again in a moment.',
} as const

export type ProblemStatus = keyof typeof problemTitles

type Particulars = { detail?: string; faults?: Fault[]; headers?: Record<string, string> }

/** Thrown inside a handler to answer with a problem. */
export class Problem extends Error {
  override name = 'Problem'
  readonly status: ProblemStatus
  readonly faults: Fault[]
  readonly headers: Record<string, string>

  constructor(status: ProblemStatus, { detail = '', faults = [], headers = {} }: Particulars = {}) {
    super(detail)
    this.status = status
    this.faults = faults
    this.headers = headers
  }
}

/** Answers with a problem of RFC 9457. A 404 never tells unknown from forbidden. */
export function problemResponse(
  { status, message, faults, headers }: Problem,
  requestId: string | undefined,
): Response {
  const body = {
    type: 'about:blank',
    title: problemTitles[status],
    status,
    ...(message && { detail: message }),
    ...(requestId && status >= 500 && { requestId }),
    ...((status === 400 || faults.length > 0) && { errors: faults }),
  }
  return Response.json(body, {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(status === 503 && { 'retry-after': '5' }),
      ...headers,
    },
  })
}
