import type { SearchParams } from '#lib/core/search-params.ts'
import {
  type Draft,
  emptyTest,
  faultOfTest,
  mostGroups,
  readDraft,
  toConditions,
  toDraft,
} from '#lib/people/conditions/draft.ts'
import type { Group } from '#lib/people/conditions/schema.ts'

/** The form as it was sent, with what its button asked for done to it; at first the conditions of the address. */
export function readStep(params: SearchParams, where: Group | undefined) {
  const form = toUrlParams(params)
  const [step = '', ...place] = (form.get('do') ?? '').split('.')
  if (!form.has('match')) {
    const shown = toDraft(where)
    return { draft: shown ?? empty, step, isTooDeep: shown === undefined }
  }
  return { draft: take(readDraft(form), step, place.map(Number), form), step, isTooDeep: false }
}

const empty: Draft = { match: 'all', groups: [{ match: 'all', tests: [] }] }

function take(draft: Draft, step: string, [group = 0, test = 0]: number[], form: URLSearchParams): Draft {
  switch (step) {
    case 'add': {
      const added = emptyTest(form.get(`${group}.add`) ?? '')
      return withTests(draft, group, (tests) => (added ? [...tests, added] : tests))
    }
    case 'drop':
      return withTests(draft, group, (tests) => tests.filter((_, place) => place !== test))
    case 'group':
      return { ...draft, groups: [...draft.groups, { match: 'any' as const, tests: [] }].slice(0, mostGroups) }
    case 'ungroup':
      return { ...draft, groups: draft.groups.filter((_, place) => place !== group) }
    default:
      return draft
  }
}

type Tests = Draft['groups'][number]['tests']

function withTests(draft: Draft, group: number, change: (tests: Tests) => Tests): Draft {
  const groups = draft.groups.map((one, place) => (place === group ? { ...one, tests: change(one.tests) } : one))
  return { ...draft, groups }
}

/** Nothing is left to be filled in, also where there are no conditions at all. */
export function isFinished(draft: Draft): boolean {
  const tests = draft.groups.flatMap((group) => group.tests)
  return (
    tests.every((test) => faultOfTest(test) === undefined) && (tests.length === 0 || toConditions(draft) !== undefined)
  )
}

function toUrlParams(params: SearchParams): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, given]) => [given ?? []].flat().map((value) => [name, value])),
  )
}
