/** Asks for the next piece only when the reader has taken the last. Whoever stops reading aborts what makes the pieces. */
export function toTextStream(pieces: AsyncGenerator<string>, abort?: AbortController): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      abort?.abort()
      await pieces.return(undefined)
    },
  })
}
