import { Problem } from '../answer/problem.ts'

const compressed = /-(?:gzip|br|deflate|zstd)"$/

/**
 * Throws 412 when If-Match names another version. Without If-Match any version is accepted. A proxy that compresses makes
 * a tag weak, or names its way of compressing in it; our version is the same either way.
 */
export function obeyIfMatch(request: Request, version: number): void {
  const given = request.headers.get('if-match')
  if (given === null) return

  const meant = given.split(',').map((tag) => tag.trim().replace(/^W\//i, '').replace(compressed, '"'))
  if (['*', `"${version}"`, `${version}`].some((tag) => meant.includes(tag))) return
  const detail = `The version on record is ${version}. Read it again, then repeat your change.`
  throw new Problem(412, { detail, headers: { etag: `"${version}"` } })
}
