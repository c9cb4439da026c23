'use client'

import { useRouter } from 'next/navigation'
import { ButtonLink } from '#components/ui/button.tsx'
import { useKeys } from '#components/ui/use-keys.ts'

/** Leads to the form for someone new; so does `c`. */
export function NewPerson() {
  const router = useRouter()
  useKeys((key, event) => {
    if (key !== 'c') return
    event.preventDefault()
    router.push('/admin/users/new')
  })

  return (
    <ButtonLink href="/admin/users/new" kind="primary">
      New person
    </ButtonLink>
  )
}
