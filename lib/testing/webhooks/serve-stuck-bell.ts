import { openDatabase, openPool } from '../../db/open-database.ts'
import { defineWebhook } from '../../endpoints/define-webhook.ts'
import { bell, bellKeyring } from './bell.ts'
import { serveHandler } from './serve-handler.ts'

/** A process of its own that is to be killed: serves a bell whose events never finish, and prints its address. */
const [, , databaseUrl = ''] = process.argv
const stuck = bell({
  settle: async (...ring) => {
    await bell().settle(...ring)
    await new Promise(() => undefined)
  },
})
const { url } = await serveHandler(
  defineWebhook(stuck, () => bellKeyring),
  openDatabase(openPool(databaseUrl)),
)
process.stdout.write(`${url}\n`)
