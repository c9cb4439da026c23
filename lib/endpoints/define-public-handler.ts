import type { HandlerDoor } from './handler-spec.ts'

type PublicSpec = { door: HandlerDoor; give: () => Response }

/** Defines a route handler without credentials, for an answer that is the same for everyone and holds no personal data. */
export function definePublicHandler({ door, give }: PublicSpec) {
  return Object.assign(() => give(), { door })
}
