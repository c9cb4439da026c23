'use client'

import type { ReactNode } from 'react'
import { KeepAsTyped } from '#components/form/keep-as-typed.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { customerTypeLabels, methodLabels, statusLabels } from '#lib/people/labels.ts'
import { DiscardQuestion } from './discard-question.tsx'
import styles from './edit.module.css'
import { EditField } from './edit-field.tsx'
import { editFormId, useEdit } from './edit-scope.tsx'

/** Shows its children while no one is editing. */
export function WhileReading({ children }: { children: ReactNode }) {
  return useEdit().isOpen ? null : children
}

/** The fields for name, status and role, under the title. */
export function HeadFields() {
  const { isOpen, state, person } = useEdit()
  if (!isOpen) return null

  return (
    <>
      {(state.kind === 'refused' || state.kind === 'conflict') && (
        <p role="alert" className={styles.told} data-kind={state.kind}>
          {state.message}
        </p>
      )}
      <div className={styles.head}>
        <EditField name="firstName" />
        <EditField name="lastName" />
        {person.role === 'customer' && <EditField name="status" options={statusLabels} />}
        <EditField name="customerType" options={customerTypeLabels} />
      </div>
    </>
  )
}

/** The detail fields at the side. */
export function RailFields() {
  const { isOpen, person } = useEdit()
  if (!isOpen) return null

  return (
    <div className={styles.rail} data-editing="">
      <Group title="Contact">
        {person.role === 'customer' && <EditField name="email" keyboard="email" />}
        <EditField name="mobile" keyboard="tel" />
        <EditField name="phone" keyboard="tel" />
        <EditField name="addressLine1" />
        <EditField name="addressLine2" />
        <EditField name="city" />
        <EditField name="county" />
        <EditField name="postcode" />
        <EditField name="country" />
        <EditField name="preferredContactMethod" options={methodLabels} />
      </Group>
      <Group title="Company">
        <EditField name="companyName" />
        <EditField name="companyRole" />
        <EditField name="companyDepartment" />
        <EditField name="vatNumber" />
      </Group>
      <Group title="Remarks">
        <EditField name="notes" hasLines />
      </Group>
      <SaveOrCancel />
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <div className={styles.fields}>{children}</div>
    </section>
  )
}

/** The buttons, in the header and again under the fields. */
export function SaveOrCancel({ isInHeader = false }: { isInHeader?: boolean }) {
  const { isOpen, isSending, state, tryToClose, askedAt, keep, discard } = useEdit()
  if (!isOpen) return null
  const here = isInHeader ? 'header' : 'rail'
  if (askedAt === here) return <DiscardQuestion onKeep={keep} onDiscard={discard} />

  return (
    <div className={isInHeader ? styles.deciding : styles.saving}>
      <Button type="submit" kind="primary" form={editFormId} isBusy={isSending}>
        Save details
      </Button>
      {!isInHeader && <KeepAsTyped state={state} isBusy={isSending} form={editFormId} />}
      <ButtonLink
        href="?"
        onClick={(event) => {
          event.preventDefault()
          tryToClose(here)
        }}
      >
        Cancel
      </ButtonLink>
    </div>
  )
}

/** Opens the form. A link, so that it works before JavaScript. */
export function OpenEdit() {
  const { open } = useEdit()
  return (
    <ButtonLink
      href="?edit=1"
      id="edit-open"
      onClick={(event) => {
        event.preventDefault()
        open()
      }}
    >
      Edit
    </ButtonLink>
  )
}
