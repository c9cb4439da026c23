import type { Place } from './trail.ts'

/** The element to focus on a newly opened page: the target in the address, the chosen tab, or the title. */
export function landing(trail: Place[]): HTMLElement | undefined {
  return named() ?? chosenTab(trail) ?? title()
}

function named(): HTMLElement | undefined {
  const place = location.hash && document.getElementById(location.hash.slice(1))
  if (!place) return undefined
  return place.querySelector<HTMLElement>('textarea, select, input:not([type="hidden"])') ?? place
}

function chosenTab(trail: Place[]): HTMLElement | undefined {
  const label = trail.find(({ box }) => box.matches('main nav, nav'))?.box.getAttribute('aria-label')
  if (!label) return undefined
  return (
    document.querySelector<HTMLElement>(`main nav[aria-label="${CSS.escape(label)}"] [aria-current="page"]`) ??
    undefined
  )
}

function title(): HTMLElement | undefined {
  const heading = document.querySelector<HTMLElement>('main h1')
  heading?.setAttribute('tabindex', '-1')
  return heading ?? undefined
}
