import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from './options.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

// The options are made with each request, since a build has no secret.
const handler = (request: NextRequest, context: Context): Promise<Response> => NextAuth(request, context, authOptions())

export { handler as GET, handler as POST }
