import type { Route } from 'next'
import type { AppRoutes } from '../../.next/types/routes.d.ts'

/** The name of a page with anything in the place of its parameters: `/admin/users/[id]` becomes `/admin/users/${string}`. */
type Opened<Name> = Name extends `${infer Before}[${string}]${infer After}`
  ? `${Before}${string}${Opened<After>}`
  : Name

type WithRecord<Name> = Name extends `/admin/${string}[${string}` ? Name : never
type Address = Opened<WithRecord<AppRoutes>>

/** Addresses passed to components: existing pages, and records with their tabs. */
export type OfficeRoute = Route | Route<Address> | Route<`${Address}?${string}`>
