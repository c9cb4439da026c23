import type { PeopleTable } from '#lib/imports/people/read-people-file.ts'

export type SampledColumn = { place: number; name: string; samples: string[] }

const most = 3

/** Each column with its first values. */
export async function samplesOf({ header, rows }: PeopleTable): Promise<SampledColumn[]> {
  for await (const first of rows())
    return header.map((name, place) => {
      const told = first.map(({ cells }) => cells[place]?.trim() ?? '').filter((cell) => cell !== '')
      return { place, name: name || `Column ${place + 1}`, samples: [...new Set(told)].slice(0, most) }
    })
  return []
}
