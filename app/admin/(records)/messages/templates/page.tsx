import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header.tsx'
import { LetterView } from '#components/messages/letter-view.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { letters } from '#lib/house.ts'
import { previewLetters } from '#lib/messages/preview-letters.ts'
import { companyName } from '#lib/settings/company/company-settings.ts'
import { readSetting } from '#lib/settings/read-setting.ts'
import styles from '../messages.module.css'

export const metadata: Metadata = { title: 'Templates' }

export default async function TemplatesPage() {
  await requirePermission('messages.read')
  const previews = await previewLetters(letters, await readSetting(database(), companyName))

  return (
    <>
      <PageHeader back={<Link href="/admin/messages">Messages</Link>} title="Templates" />
      <div className={styles.body}>
        <p className={styles.hint}>The messages we send, with sample names.</p>
        {previews.map(({ name, title, subject, html, text }) => (
          <section key={name} className={styles.template} aria-labelledby={name}>
            <h2 id={name}>{title}</h2>
            <p className={styles.hint}>Subject: {subject}</p>
            <LetterView title={title} html={html} text={text} />
          </section>
        ))}
      </div>
    </>
  )
}
