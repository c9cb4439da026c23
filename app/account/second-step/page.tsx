import type { Metadata } from 'next'
import Link from 'next/link'
import { ButtonForm } from '#components/form/button-form.tsx'
import { PageHeader } from '#components/layout/page-header.tsx'
import { homeOf } from '#lib/auth/home.ts'
import { findSecondFactor } from '#lib/auth/second-factor/find-second-factor.ts'
import { database } from '#lib/db/database.ts'
import { requirePermission } from '#lib/endpoints/require-permission.ts'
import { loadKeyring } from '#lib/privacy/vault/load-keyring.ts'
import styles from '../account.module.css'
import { startSecondStepAction } from './actions.ts'
import { ConfirmForm } from './confirm-form.tsx'
import { drawPending } from './draw-pending.ts'
import { RemoveForm } from './remove-form.tsx'
import { RenewForm } from './renew-form.tsx'
import { StepState } from './step-state.tsx'

export const metadata: Metadata = { title: 'Two-step verification' }

export default async function SecondStepPage() {
  const me = await requirePermission('account.own')
  const factor = await findSecondFactor(database(), me.actor, loadKeyring())
  const isOn = factor.kind === 'on'

  return (
    <>
      <PageHeader title="Two-step verification" back={<Link href="/account">Your account</Link>} />
      <div className={styles.section}>
        {me.mustSetUp && (
          <p className={styles.note}>Admins need two-step verification. Set yours up to open the office.</p>
        )}
        <StepState factor={factor} now={new Date()} />
        {factor.kind === 'none' && <ButtonForm action={startSecondStepAction} label="Set it up" kind="primary" />}
        <ConfirmForm pending={await drawPending(factor, me.email)} home={homeOf(me.actor.role)} />
        {factor.kind === 'pending' && <ButtonForm action={startSecondStepAction} label="Start again with a new code" />}
      </div>
      <RenewForm isOn={isOn} />
      <RemoveForm isOn={isOn} />
    </>
  )
}
