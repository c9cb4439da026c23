/** Splits what waits by session, into parts that fit one request. */
export function* bySession<Waiting extends { sessionId: string }>(waiting: Waiting[], most: number) {
  for (const sessionId of new Set(waiting.map((one) => one.sessionId))) {
    const own = waiting.filter((one) => one.sessionId === sessionId)
    for (let from = 0; from < own.length; from += most) yield { sessionId, part: own.slice(from, from + most) }
  }
}
