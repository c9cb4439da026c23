import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** A fresh database cloned from the migrated template; returns its URL. The server, and so the clone, goes after the run. */
export async function cloneDatabase(): Promise<string> {
  const template = new URL(inject('templateUrl'))
  const admin = new URL(template)
  admin.pathname = '/postgres'

  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  await client.query(`create database ${name} template ${template.pathname.slice(1)} strategy file_copy`)
  await client.end()

  template.pathname = `/${name}`
  return template.href
}
