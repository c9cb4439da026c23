import { useEffect, useEffectEvent } from 'react'

const hideAfterMilliseconds = 120_000

/** What was shown does not stay on a screen that somebody left. */
export function useHiding(isShown: boolean, hide: () => void) {
  const onTime = useEffectEvent(hide)
  useEffect(() => {
    if (!isShown) return
    const timer = setTimeout(() => onTime(), hideAfterMilliseconds)
    return () => clearTimeout(timer)
  }, [isShown])
}
