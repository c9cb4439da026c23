import { Problem } from '../answer/problem.ts'

/** Throws 412 when If-Match names another version. Without If-Match any version is accepted. */
export function obeyIfMatch(request: Request, version: number): void {
  const given = request.headers.get('if-match')
  if (given === null) return

  const meant = given.split(',').map((tag) => tag.trim())
  if (['*', `"${version}"`, `${version}`].some((tag) => meant.includes(tag))) return
  const detail = `The version on record is ${version}. Read it again, then repeat your change.`
  throw new Problem(412, { detail, headers: { etag: `"${version}"` } })
}
