import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import Link from 'next/link'
import { ListPage } from '#components/list/list-page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Empty } from '#components/ui/empty.tsx'
import styles from '#components/ui/settings.module.css'
import { secondFactorForAdmins } from '#lib/auth/second-factor/second-factor-for-admins.ts'
import type { SearchParams } from '#lib/core/search-params.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { openList } from '#lib/lists/open-list.ts'
import { staffList } from '#lib/people/staff/staff-list.ts'
import { readSetting } from '#lib/settings/read-setting.ts'

export const metadata: Metadata = { title: 'Staff' }

export default async function StaffPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await requirePermission('staff.manage')
  const place = { params: await searchParams, cookies: await cookies() }
  const isDemanded = await readSetting(database(), secondFactorForAdmins)

  return (
    <>
      <ListPage
        open={await openList(database(), actor, staffList, place)}
        title="Staff"
        actions={
          <ButtonLink href="/admin/staff/invite" kind="primary" shortcut="c">
            Invite someone
          </ButtonLink>
        }
        empty={<Empty title="No colleagues yet">Invite the people who work in the office and who teach.</Empty>}
        hint="Search by name or email."
      />
      <section className={styles.section} aria-labelledby="demand-title">
        <h2 id="demand-title">Two-step verification</h2>
        <p>
          {isDemanded ? 'Every admin must use two-step verification.' : 'Two-step verification is optional for admins.'}{' '}
          <Link href="/admin/settings#signing-in">Change this in Settings</Link>
        </p>
      </section>
    </>
  )
}
