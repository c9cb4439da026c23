import type { HandlerDoor } from './handler-spec.ts'

type PublicSpec = { door: HandlerDoor; give: () => Response }

/** What everyone may read without credentials, since it is the same for all and says nothing about anybody. */
export function definePublicHandler({ door, give }: PublicSpec) {
  return Object.assign(() => give(), { door })
}
