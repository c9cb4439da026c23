import type { Metadata } from 'next'
import Link from 'next/link'
import notice from '#components/form/notice.module.css'
import { PageHeader } from '#components/layout/page-header.tsx'
import { Button } from '#components/ui/button.tsx'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { listPeopleFiles } from '#lib/imports/people/kept/list-people-files.ts'
import styles from '../import.module.css'
import { WaitingFiles } from './waiting-files.tsx'

export const metadata: Metadata = { title: 'Import people' }

const problems = new Map([
  ['missing', 'Choose a file first.'],
  ['empty', 'This file has no header row with people below it. Save the sheet as CSV and try again.'],
])

export default async function ImportPeoplePage({ searchParams }: { searchParams: Promise<{ problem?: unknown }> }) {
  const { actor } = await requirePermission('imports.write')
  const waiting = await listPeopleFiles(database(), actor)
  const problem = problems.get(String((await searchParams).problem))
  return (
    <>
      <PageHeader title="Import people" back={<Link href="/admin/import">Import</Link>} />
      <div className={styles.page}>
        <p className={styles.lead}>
          A CSV file with a header row and one person per line, up to 20 MB. You see the result before anybody is put on
          record. The file is kept encrypted for a week.
        </p>
        <form action="/admin/import/people/upload" method="post" encType="multipart/form-data">
          <label htmlFor="file" className={styles.heading}>
            File
          </label>
          <p>
            <input
              id="file"
              name="file"
              type="file"
              required
              accept=".csv,.tsv,.txt,text/csv"
              aria-describedby={problem ? 'file-problem' : undefined}
            />
          </p>
          {problem && (
            <p id="file-problem" role="alert" className={notice.refused}>
              {problem}
            </p>
          )}
          <p className={styles.actions}>
            <Button type="submit" kind="primary">
              Check the file
            </Button>
          </p>
        </form>
        <WaitingFiles files={waiting} now={new Date()} />
      </div>
    </>
  )
}
