import type { Metadata } from 'next'
import { OfflineRegister } from '#components/register/offline-register.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { registerActions } from '../../../all-register-actions.ts'

export const metadata: Metadata = { title: 'Register · React Fast' }

/** The register without a network: the service worker answers with this page, and names come from the phone itself. */
export default async function OfflinePage() {
  await requirePermission('teaching.read')
  return <OfflineRegister actions={registerActions} />
}
