import type { z } from 'zod'
import type { Permission } from '../auth/permissions.ts'
import type { StaffActor } from '../core/actor.ts'
import type { Db, Trx } from '../db/types.ts'

/** What a handler answers: a body for JSON, or none (204). */
export type Answer<Body = unknown> = {
  status?: number
  headers?: Record<string, string>
  body?: Body
  /** Of the object answered; becomes its ETag. */
  version?: number
  /** Where the object just made is found. */
  location?: string
}

/** What is told about a handler to whoever calls it. */
export type HandlerDoor<Schema extends z.ZodObject = z.ZodObject, Body extends z.ZodType = z.ZodType> = {
  /** Left out where everyone may, without credentials. */
  may?: Permission
  /** Who is asked for instead of staff: a customer by their portal session, or nobody. */
  asks?: 'customer' | 'nobody'
  /**
   * An object with any of `params` (what does not fit is 404, like an id that does not exist), `query` (repeated names
   * arrive as a list) and `body`. Make query and body strict: a name we do not know is a mistake worth telling.
   */
  input: Schema
  /** What it does, for the documentation: a few words, and where they do not suffice, sentences. */
  summary?: string
  description?: string
  /** The JSON it answers; what the schema does not name is left out. */
  answer?: Body
  /** Its status when all goes well, 200 unless told. */
  status?: 200 | 201
  /** The body goes with an ETag, and writes obey If-Match. */
  versioned?: true
  /** Media types of bodies that are no JSON. */
  takes?: string
  gives?: string
}

/** Undefined means that there is nothing here for this actor. */
type Work<Held, Schema extends z.ZodObject, Body extends z.ZodType> = (
  held: Held,
  actor: StaffActor,
  input: z.output<Schema>,
  request: Request,
) => Promise<Answer<z.output<Body>> | Response | undefined>

/** Runs in one transaction. */
type InOne<Schema extends z.ZodObject, Body extends z.ZodType> = { work: Work<Trx, Schema, Body>; conduct?: never }

/** Opens transactions of its own, such as an import, which takes longer than one may stand idle. */
type Conducted<Schema extends z.ZodObject, Body extends z.ZodType> = { conduct: Work<Db, Schema, Body>; work?: never }

export type HandlerSpec<Schema extends z.ZodObject, Body extends z.ZodType = z.ZodType> = HandlerDoor<Schema, Body> & {
  may: Permission
} & (InOne<Schema, Body> | Conducted<Schema, Body>)
