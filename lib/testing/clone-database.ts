import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** A fresh database cloned from the migrated template; returns its URL. */
export async function cloneDatabase(): Promise<string> {
  const url = new URL(inject('templateUrl'))
  const template = url.pathname.slice(1)
  url.pathname = `/test_${randomUUID().replaceAll('-', '')}`

  await manage(`create database ${url.pathname.slice(1)} template ${template} strategy file_copy`)
  return url.href
}

/** Hundreds of clones would otherwise fill the disk before the server goes, and take minutes to delete. */
export async function dropDatabase(url: string): Promise<void> {
  await manage(`drop database ${new URL(url).pathname.slice(1)} with (force)`)
}

async function manage(statement: string): Promise<void> {
  const maintenance = new URL(inject('templateUrl'))
  maintenance.pathname = '/postgres'
  const client = new pg.Client({ connectionString: maintenance.href })
  await client.connect()
  await client.query(statement)
  await client.end()
}
