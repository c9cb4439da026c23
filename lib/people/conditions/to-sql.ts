import { sql } from 'kysely'
import type { Ask } from './ask.ts'
import type { Group, Node, Test } from './schema.ts'
import { membersOf } from './schema.ts'
import { testDay, testFigure, testMoment } from './test-figures.ts'
import { testCertificate, testCourse, testNote, testTag } from './test-related.ts'
import { testChoice, testFlag, testPhone, testText } from './test-text.ts'

/**
 * SQL that says whether a person meets the conditions. It is never null: an empty value is simply not greater, before
 * or alike.
 */
export function meets(group: Group, now: Date): Ask {
  const asked = membersOf(group).map((member) => ask(member, now))
  return sql<boolean>`(${sql.join(asked, 'all' in group ? sql` and ` : sql` or `)})`
}

function ask(node: Node, now: Date): Ask {
  return 'kind' in node ? askTest(node, now) : meets(node, now)
}

function askTest(test: Test, now: Date): Ask {
  const [first = '', second = ''] = test.values
  switch (test.kind) {
    case 'text':
      return testText(test.field, test.operator, first)
    case 'phone':
      return testPhone(test.operator, first)
    case 'choice':
      return testChoice(test.field, test.operator, first)
    case 'flag':
      return testFlag(test.field, test.operator)
    case 'figure':
      return testFigure(test.field, test.operator, first, second)
    case 'moment':
      return testMoment(test.field, test.operator, [first, second], now)
    case 'day':
      return testDay(test.operator, [first, second], now)
    case 'certificate':
      return testCertificate(test.operator, first, second, now)
    case 'course':
      return testCourse(test.field, test.operator, first)
    case 'tag':
      return testTag(test.operator, first)
    case 'note':
      return testNote(test.operator, first)
    default:
      return test satisfies never
  }
}
