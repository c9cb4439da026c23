export const peopleSorts = ['lastActivityDate', 'totalBookings', 'totalSpent', 'name', 'createdAt'] as const

export type PeopleSort = (typeof peopleSorts)[number]

type Ordered = { sort?: PeopleSort | undefined; order?: 'asc' | 'desc' | undefined }

/** Names come in alphabetical order, everything else with the most or the latest first. */
export function orderOf({ sort = 'lastActivityDate', order }: Ordered) {
  return { sort, order: order ?? (sort === 'name' ? 'asc' : 'desc') } as const
}
