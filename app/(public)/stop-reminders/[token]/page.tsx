import type { Metadata } from 'next'
import light from '#components/layout/light/light-page.module.css'
import { readStopToken } from '#lib/messages/stop-token.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import { StopForm } from './stop-form.tsx'

export const metadata: Metadata = { title: 'Stop reminders', robots: { index: false } }

export default async function StopRemindersPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  if (!readStopToken(loadKeyring(), token)) {
    return (
      <>
        <h1>This link does not work</h1>
        <p className={light.lead}>
          Open it from the email again, or reply to that email and we will stop them for you.
        </p>
      </>
    )
  }
  return (
    <>
      <h1>Stop reminders</h1>
      <p className={light.lead}>
        We will no longer email you before a certificate expires. You will still get emails about your bookings.
      </p>
      <StopForm token={token} />
    </>
  )
}
