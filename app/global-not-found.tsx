import type { Metadata } from 'next'
import { connection } from 'next/server'
import { LightDocument } from '#components/layout/light/light-document.tsx'
import { NothingHere } from '#components/ui/nothing-here.tsx'

export const metadata: Metadata = { title: 'Nothing here · React Fast Training' }

/** For addresses without a route. */
export default async function GlobalNotFound() {
  await connection()
  return (
    <LightDocument>
      <NothingHere />
    </LightDocument>
  )
}
