/** Widths of a chart in pixels; charts.module.css hides below each what has no room there. The first is a phone's. */
const widths = { narrow: 288, medium: 480, wide: 720 } as const
const letterWidth = 6.6
const gap = 4

export type Room = keyof typeof widths

type Place = {
  /** Pixels to the left that labels cannot use. */
  inset?: number
  /** Which label is shown wherever any is. */
  anchor?: number
}

/** The narrowest chart in which each of these evenly spaced labels has room; undefined where not even a wide one has. */
export function roomFor(labels: string[], { inset = 0, anchor = 0 }: Place = {}): (Room | undefined)[] {
  const longest = Math.max(0, ...labels.map((label) => label.length)) * letterWidth + gap
  const step = (room: Room) => stepFor((longest * labels.length) / (widths[room] - inset))
  const steps = { narrow: step('narrow'), medium: step('medium'), wide: step('wide') }

  return labels.map((_, place) => {
    const away = Math.abs(place - anchor)
    if (away % steps.narrow === 0) return 'narrow'
    if (away % steps.medium === 0) return 'medium'
    return away % steps.wide === 0 ? 'wide' : undefined
  })
}

/** Every how many labels one is shown: powers of two, so that a wider chart keeps all that a narrower one shows. */
function stepFor(crowding: number): number {
  return crowding <= 1 ? 1 : 2 ** Math.ceil(Math.log2(crowding))
}
