import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { definePublicHandler } from '#lib/endpoints/define-public-handler.ts'
import { describeWholeApi, ownDoor } from '../describe-whole-api.ts'

// Next.js would otherwise answer from the build, which does not know the address.
export const dynamic = 'force-dynamic'

export const GET = definePublicHandler({
  door: ownDoor,
  give: () => Response.json(describeWholeApi(), { headers: { 'cache-control': 'no-cache' } }),
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
