import type { Metadata } from 'next'
import { OfflinePage } from '#components/register/offline-page.tsx'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { registerActions } from '../../../all-register-actions.ts'

export const metadata: Metadata = { title: 'Teaching · React Fast' }

/**
 * Sessions and registers without a network: the service worker answers with this page, and the names come from the
 * phone.
 */
export default async function OfflineShell() {
  await requirePermission('teaching.read')
  return <OfflinePage actions={registerActions} />
}
