const labels: Record<string, string> = {
  import: 'by an import',
  admin: 'in the office',
  portal: 'in the customer portal',
  api: 'through the API',
  merge: 'by a merge',
}

/** The source of a value in words; without one, the value is as old as the record. */
export function sourceLabel(source: string): string {
  return labels[source] ?? 'with the record'
}
