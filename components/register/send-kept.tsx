'use client'

import { useEffect } from 'react'

/** Wherever in the area somebody signs in again: what waits on this phone is sent, and what lay there too long or is somebody else’s goes. */
export function SendKept({ by }: { by: string }) {
  useEffect(() => {
    // What cannot be sent now waits for the next page.
    if (window.isSecureContext) sendKept(by).catch(() => undefined)
  }, [by])
  return null
}

async function sendKept(by: string): Promise<void> {
  const [{ forgetOldRegisters, forgetOthers }, { sendAll }] = await Promise.all([
    import('#lib/offline/register-store.ts'),
    import('#lib/offline/send-all.ts'),
  ])
  await forgetOldRegisters()
  await forgetOthers(by)
  await sendAll(by)
}
