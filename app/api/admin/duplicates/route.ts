import { addMembers } from '#lib/duplicates/inbox/add-members.ts'
import { duplicateAnswer, duplicateOf } from '#lib/duplicates/inbox/duplicate-answer.ts'
import { duplicateGroupList } from '#lib/duplicates/inbox/duplicate-list.ts'
import { defineOtherMethods } from '#lib/endpoints/define-other-methods.ts'
import { defineListHandler } from '#lib/endpoints/lists/define-list-handler.ts'
import { completeRows } from '#lib/lists/complete-rows.ts'

const answering = completeRows(duplicateGroupList, async (db, groups) =>
  (await addMembers(db, groups)).map(duplicateOf),
)

export const GET = defineListHandler(answering, {
  may: 'people.read',
  summary: 'List likely duplicates',
  description:
    'Groups of records that may be of one person, the likeliest first, with the reasons; 20 unless told. `q` searches the people in them.',
  answer: duplicateAnswer,
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = defineOtherMethods({ GET })
