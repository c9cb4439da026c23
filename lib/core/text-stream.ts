/** Streams the pieces one by one as the reader takes them. A reader who stops early triggers `abort`. */
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
