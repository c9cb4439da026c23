/** Starts the service worker and has it keep the page for when there is no network. */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/sw.js', { scope: '/instructor' }).catch(() => undefined)
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage('keep the shell')
}
