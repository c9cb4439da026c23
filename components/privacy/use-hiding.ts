import { useEffect, useEffectEvent } from 'react'

const hideAfterMilliseconds = 120_000

/** Hides shown values on a screen that was left alone. */
export function useHiding(isShown: boolean, hide: () => void) {
  const onTime = useEffectEvent(hide)
  useEffect(() => {
    if (!isShown) return
    const timer = setTimeout(() => onTime(), hideAfterMilliseconds)
    return () => clearTimeout(timer)
  }, [isShown])
}
