import type { KindsOf } from './words.ts'

/** The kinds that this room records. */
export const ownKinds = [{ group: 'privacy', label: 'Privacy', kinds: { 'export.made': 'Export made' } }] as const

/** Every kind of activity, `noun.past`. Each domain adds its own where it declares their words. */
export interface ActivityKinds extends KindsOf<typeof ownKinds> {}

export type ActivityKind = keyof ActivityKinds
