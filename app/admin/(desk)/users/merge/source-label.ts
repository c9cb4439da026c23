const labels: Record<string, string> = {
  import: 'by an import',
  admin: 'in the office',
  portal: 'in the customer portal',
  api: 'through the API',
  merge: 'by a merge',
}

/** Where a value came from, in words; what nobody wrote down is as old as the record. */
export function sourceLabel(source: string): string {
  return labels[source] ?? 'with the record'
}
