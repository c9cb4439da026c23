import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { settingGroups } from '#lib/house.ts'
import { listSettings } from '#lib/settings/list-settings.ts'
import { GroupForm } from './group-form.tsx'
import styles from './settings.module.css'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const { actor } = await requirePermission('settings.manage')
  const groups = await listSettings(database(), actor, settingGroups)
  const now = new Date()

  return (
    <>
      <PageHeader title="Settings" />
      <div className={styles.page}>
        {groups.map((group) => (
          <section key={group.name} id={group.name} className={styles.group} aria-labelledby={`${group.name}-title`}>
            <h2 id={`${group.name}-title`} className={styles.heading}>
              {group.title}
            </h2>
            <GroupForm group={group} now={now} />
          </section>
        ))}
      </div>
    </>
  )
}
