import type { Metadata } from 'next'
import light from '#components/layout/light/light-page.module.css'
import { findPasswordLink } from '#lib/auth/passwords/password-links.ts'
import { database } from '#lib/db/database.ts'
import { SetPasswordForm } from './set-password-form.tsx'

export const metadata: Metadata = { title: 'Choose a password', robots: { index: false } }

export default async function SetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = await findPasswordLink(database(), token)

  if (!link)
    return (
      <>
        <h1>This link no longer works</h1>
        <p className={light.lead}>
          It has been used, or it is too old. Ask an admin for a new one; links to reset a password last 30 minutes,
          invitations 72 hours.
        </p>
      </>
    )
  return (
    <>
      <h1>{link.purpose === 'invite' ? 'Choose your password' : 'Choose a new password'}</h1>
      <p className={light.lead}>For {link.email}. Every other session of this account will end.</p>
      <SetPasswordForm token={token} email={link.email ?? ''} />
    </>
  )
}
