import { Problem } from '../answer/problem.ts'

/** Throws 412 when the request was made for another version than this. Without If-Match whatever stands is meant. */
export function obeyIfMatch(request: Request, version: number): void {
  const given = request.headers.get('if-match')
  if (given === null) return

  const meant = given.split(',').map((tag) => tag.trim())
  if (['*', `"${version}"`, `${version}`].some((tag) => meant.includes(tag))) return
  const detail = `The version on record is ${version}. Read it again, then make your change to that.`
  throw new Problem(412, { detail, headers: { etag: `"${version}"` } })
}
