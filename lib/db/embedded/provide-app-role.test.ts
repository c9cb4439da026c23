import { rmSync } from 'node:fs'
import pg from 'pg'
import { test as alone, expect } from 'vitest'
import { makeScratchFolder } from '../../testing/scratch-folder.ts'
import { asApp } from '../../testing/setup/as-app.ts'
import { test } from '../../testing/test.ts'
import { appPassword, appRole, provideAppRole } from './provide-app-role.ts'
import { joinServer, leaveServer, throwAway } from './server.ts'

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return work(client).finally(() => client.end())
}

test('the role of the app owns nothing and has no power over the server', async ({ ownUrl }) => {
  const { rows } = await connected(asApp(ownUrl), (app) =>
    app.query(`
      select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as "isPowerful",
        (select count(*)::int from pg_class where relowner = role.oid)
          + (select count(*)::int from pg_proc where proowner = role.oid)
          + (select count(*)::int from pg_namespace where nspowner = role.oid)
          + (select count(*)::int from pg_database where datdba = role.oid) as owned
      from pg_roles role where rolname = current_user`),
  )
  expect(rows).toEqual([{ isPowerful: false, owned: 0 }])
})

test.for([
  ["copy (select 1) to program 'true'", 'COPY'],
  ["copy settings from program 'true'", 'COPY'],
  ["copy settings from '/etc/passwd'", 'COPY'],
  ["select pg_read_file('/etc/passwd')", 'pg_read_file'],
  ['create table mine (id int)', 'schema public'],
  ['create extension adminpack', 'extension'],
  ['drop table settings', 'owner'],
  ['truncate settings', 'settings'],
  ['alter table user_activity_logs disable trigger all', 'owner'],
  ["update user_activity_logs set activity_description = ''", 'user_activity_logs'],
  ['delete from user_activity_logs', 'user_activity_logs'],
  ['truncate user_activity_logs', 'user_activity_logs'],
  ['delete from kysely_migration', 'kysely_migration'],
  ['set role postgres', 'role'],
])('the role of the app is refused: %s', async ([statement, about], { ownUrl }) => {
  const refused = connected(asApp(ownUrl), (app) => app.query(statement ?? ''))
  await expect(refused).rejects.toThrow(about)
})

alone('a cluster from before the role gets it when it is joined again, with rights on what is there', async () => {
  const folder = makeScratchFolder('role')
  const { ownerUrl } = await joinServer(folder, 'secret', throwAway)
  const prepare = `
    create table public.kept (word text); insert into public.kept values ('here');
    create schema pgboss; create table pgboss.job (id int);
    reassign owned by ${appRole} to postgres; drop owned by ${appRole}; drop role ${appRole};
    create table public.later (id serial)`
  await connected(ownerUrl, (owner) => owner.query(prepare))
  await leaveServer(folder)

  const { url } = await joinServer(folder, 'secret', throwAway)
  const read = 'select word from kept union all select id::text from pgboss.job'
  expect((await connected(url, (app) => app.query(read))).rows).toEqual([{ word: 'here' }])
  await connected(url, (app) => app.query('insert into later default values; analyze kept'))

  await connected(ownerUrl, (owner) => owner.query('create table even_later (id int)'))
  await connected(url, (app) => app.query('insert into even_later values (1)'))
  await leaveServer(folder)
  rmSync(folder, { recursive: true })
})

alone('provideAppRole leaves a role alone that has its rights, and renews one whose rights are older', async () => {
  const folder = makeScratchFolder('role')
  const { url, ownerUrl } = await joinServer(folder, 'secret', throwAway)
  await connected(ownerUrl, async (owner) => {
    const sent: string[] = []
    const query = owner.query.bind(owner)
    const watched = Object.assign(owner, {
      query: (text: string, values: unknown[] = []) => {
        sent.push(text)
        return values.length > 0 ? query(text, values) : query(text)
      },
    })
    await provideAppRole(watched, 'secret')
    expect(sent.length).toBe(1)
    await owner.query(`comment on role ${appRole} is 'rights 0'; create table old (id int);
      revoke all on old from ${appRole}; alter role ${appRole} superuser`)
    await provideAppRole(watched, 'secret')
  })
  await connected(url, (app) => app.query('select from old'))
  const asked = connected(url, (app) => app.query("select pg_read_file('PG_VERSION')"))
  await expect(asked).rejects.toThrow('permission denied')
  expect(appPassword('secret')).not.toContain('secret')
  await leaveServer(folder)
  rmSync(folder, { recursive: true })
})
