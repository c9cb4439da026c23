import { sql } from 'kysely'

const shownCharacters = 80

/** The title of a message in lists: its subject, otherwise its first words. */
export const messageTitle = sql<string>`coalesce(messages.subject, left(messages.body_text, ${sql.lit(shownCharacters)}))`
