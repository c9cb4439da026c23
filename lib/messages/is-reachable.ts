/** Whether a person can be written to: with an address, and not suspended. */
export function isReachable<Person extends { email: string | null; status: string }>(
  person: Person,
): person is Person & { email: string } {
  return person.email !== null && person.status !== 'suspended'
}
