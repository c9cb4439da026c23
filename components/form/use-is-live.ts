import { useSyncExternalStore } from 'react'

const nothing = () => () => {}

/** Whether the page's JavaScript runs: false on the server and in the first drawing. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  )
}
