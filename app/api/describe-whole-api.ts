import { z } from 'zod'
import type { HandlerDoor } from '#lib/endpoints/handler-spec.ts'
import { describeApi } from '#lib/endpoints/openapi/describe-api.ts'
import { appUrl } from '#lib/env.ts'
import { allRoutes, customerRoutes } from './all-routes.ts'

/** The address of the description itself. */
export const ownDoor: HandlerDoor = {
  summary: 'Describe the API',
  description: 'This document, made from the schemas that validate.',
  input: z.object({}),
  answer: z.looseObject({ openapi: z.string() }),
}

let made: ReturnType<typeof describeApi> | undefined

/** The OpenAPI document of every route under app/api, made once. */
export function describeWholeApi() {
  made ??= describeApi(
    { ...allRoutes, ...customerRoutes, '/api/openapi.json': { GET: { door: ownDoor } } },
    appUrl().origin,
  )
  return made
}
