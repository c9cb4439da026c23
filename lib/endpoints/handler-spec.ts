import type { z } from 'zod'
import type { StaffActor } from '../core/actor.ts'
import type { Permission } from '../core/permissions.ts'
import type { Db, Trx } from '../db/types.ts'

/** A handler's answer: a JSON body, or none for 204. */
export type Answer<Body = unknown> = {
  status?: number
  headers?: Record<string, string>
  body?: Body
  /** The object's version, sent as the ETag. */
  version?: number
  /** The new object's address. */
  location?: string
}

/** A handler's public description: the documentation is made from it. */
export type HandlerDoor<Schema extends z.ZodObject = z.ZodObject, Body extends z.ZodType = z.ZodType> = {
  /** The permission it needs; left out when it needs no staff credentials. */
  may?: Permission
  /** The caller it admits instead of staff: a customer with a portal session, or nobody in particular. */
  asks?: 'customer' | 'nobody'
  /**
   * An object with any of `params` (404 when invalid, like an unknown id), `query` (repeated names become a list) and
   * `body`. Make query and body strict, so that the caller learns of a mistyped name.
   */
  input: Schema
  /** A few words for the documentation; `description` adds sentences where they are needed. */
  summary?: string
  description?: string
  /** The schema of the JSON answer; fields it does not name are left out. */
  answer?: Body
  /** The status of a success, 200 unless given. */
  status?: 200 | 201
  /** Answers carry an ETag, and writes obey If-Match. */
  versioned?: true
  /** The media types of a request or an answer that is not JSON. */
  takes?: string
  gives?: string
  /** Hands out a file, or everything on record: keys need the scope to export the area, and no answer is ever replayed. */
  isExport?: true
}

/** Undefined answers 404. */
type Work<Held, Schema extends z.ZodObject, Body extends z.ZodType> = (
  held: Held,
  actor: StaffActor,
  input: z.output<Schema>,
  request: Request,
) => Promise<Answer<z.output<Body>> | Response | undefined>

/** A handler that runs in one transaction. */
type InOne<Schema extends z.ZodObject, Body extends z.ZodType> = { work: Work<Trx, Schema, Body>; conduct?: never }

/** A handler that opens its own transactions, such as a long import. */
type Conducted<Schema extends z.ZodObject, Body extends z.ZodType> = { conduct: Work<Db, Schema, Body>; work?: never }

export type HandlerSpec<Schema extends z.ZodObject, Body extends z.ZodType = z.ZodType> = HandlerDoor<Schema, Body> & {
  may: Permission
} & (InOne<Schema, Body> | Conducted<Schema, Body>)
