/** A rule that always holds, and the query that lists the ids of the rows that break it. */
export type Invariant = { rule: string; offenders: string }
