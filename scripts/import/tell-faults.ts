import type { Source } from '../../lib/imports/sources/open-source.ts'

const most = 20

/** Prints why lines of a source cannot be read: the first few in full, then the number of the others. */
export function tellFaults({ name, records }: Source): Source {
  return {
    name,
    records: async function* () {
      let count = 0
      for await (const batch of records()) {
        for (const { fault } of batch)
          if (fault && ++count <= most) process.stderr.write(`${fault}. It goes to review.\n`)
        yield batch
      }
      if (count > most) process.stderr.write(`${count - most} more lines cannot be read and go to review.\n`)
    },
  }
}
