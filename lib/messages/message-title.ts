import { sql } from 'kysely'

const shownCharacters = 80

/** What a message is called in lists: its subject or, without one, how it begins. */
export const messageTitle = sql<string>`coalesce(messages.subject, left(messages.body_text, ${sql.lit(shownCharacters)}))`
