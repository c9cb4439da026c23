'use server'

import { refresh } from 'next/cache'
import { defineAction } from '#lib/endpoints/define-action.ts'
import { settingGroups } from '#lib/house.ts'
import { changeGroup } from '#lib/settings/change-group.ts'
import { groupForm } from '#lib/settings/group-form.ts'

const { input, names } = groupForm(settingGroups)

export const changeSettingsAction = defineAction({
  may: 'settings.manage',
  input,
  keep: ['version', 'original', ...names],
  work: (trx, actor, { group, version, original, ...typed }) =>
    changeGroup(trx, actor, { group, version, originals: original, typed }),
  message: () => 'Saved.',
  afterCommit: () => refresh(),
})
