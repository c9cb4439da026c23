const areas: Record<string, string> = {
  teaching: 'Courses and sessions',
  privacy: 'Consents and privacy',
}

const steps: Record<string, string> = {
  reveal: 'open sealed fields',
  export: 'export files',
  merge: 'merge records',
  erase: 'erase people',
  refund: 'refund',
}

/** "teaching" → "Courses and sessions". */
export function areaInWords(area: string): string {
  return areas[area] ?? `${area.charAt(0).toUpperCase()}${area.slice(1)}`
}

/** "reveal" → "open sealed fields". */
export function stepInWords(step: string): string {
  return steps[step] ?? step
}

/** "Bookings: read, write; People: read". Null stands for a key that may do all its role may. */
export function scopesInWords(scopes: readonly string[] | null): string {
  if (scopes === null) return 'Everything its role allows'
  const byArea = Map.groupBy(scopes.map(splitScope), ({ area }) => area)
  return [...byArea]
    .map(([area, held]) => `${areaInWords(area)}: ${held.map(({ step }) => stepInWords(step)).join(', ')}`)
    .join('; ')
}

export type AreaScopes = { area: string; plain: string[]; alone: string[] }

/** The scopes of each area: reading and writing, and the steps that neither of them includes. */
export function scopesByArea(scopes: readonly string[]): AreaScopes[] {
  const byArea = Map.groupBy(scopes, (scope) => splitScope(scope).area)
  return [...byArea].map(([area, held]) => {
    const isPlain = (scope: string) => ['read', 'write'].includes(splitScope(scope).step)
    return { area, plain: held.filter(isPlain), alone: held.filter((scope) => !isPlain(scope)) }
  })
}

export function splitScope(scope: string): { area: string; step: string } {
  const at = scope.indexOf(':')
  return { area: scope.slice(0, at), step: scope.slice(at + 1) }
}
