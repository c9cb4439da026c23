import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import type { TooMany } from '#lib/core/too-many.ts'
import { problemResponse } from '#lib/endpoints/answer/problem.ts'
import { toProblem } from '#lib/endpoints/answer/to-problem.ts'
import { clearSiteData } from '#lib/endpoints/define-sign-out.ts'
import { readOrigin } from '#lib/endpoints/origin/request-origin.ts'
import { authOptions } from './options.ts'
import { refuseBroken } from './refuse-broken.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

// The options are made with each request, since a build has no secret.
const handler = async (request: NextRequest, context: Context): Promise<Response> => {
  const refused: TooMany[] = []
  const { requestId } = readOrigin(request.headers)
  const ask = () =>
    NextAuth(
      request,
      context,
      authOptions((error) => refused.push(error)),
    )
  const answer = await refuseBroken(ask, requestId)
  const isSignOut = request.method === 'POST' && request.nextUrl.pathname.endsWith('/signout')
  if (isSignOut) for (const [name, value] of Object.entries(clearSiteData)) answer.headers.set(name, value)
  return refused[0] ? problemResponse(toProblem(refused[0], requestId), requestId) : answer
}

export { handler as GET, handler as POST }
